-- Whether a training's participants were counted is told by the fact that it was held; it was a fact of its own. The ledger is read again.
ALTER TABLE projection.ledger_dimensions ADD COLUMN head_count text;
TRUNCATE TABLE projection.ledger_fact, projection.ledger_dimensions, projection.ledger_summary, projection.ledger_summary_cell,
    projection.ledger_same_person;
DELETE FROM event_store.dead_letter_entry WHERE processing_group = 'ledger';
DELETE FROM event_store.token_entry WHERE processor_name = 'ledger';
