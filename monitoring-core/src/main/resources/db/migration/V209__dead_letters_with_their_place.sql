-- Dead letters were kept without the place of their event, and could not be tried again.
UPDATE event_store.dead_letter_entry letter
SET meta_data = convert_to(
    (convert_from(letter.meta_data, 'UTF8')::jsonb || jsonb_build_object('position', event.global_index))::text, 'UTF8')
FROM event_store.domain_event_entry event
WHERE event.event_identifier = letter.event_identifier AND letter.meta_data IS NOT NULL;
