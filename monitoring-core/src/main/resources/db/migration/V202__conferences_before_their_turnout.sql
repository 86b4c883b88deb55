-- A conference that was corrected before its turnout lost that more may have registered than is known. The ledger is read again.
TRUNCATE TABLE projection.ledger_fact, projection.ledger_dimensions, projection.ledger_summary, projection.ledger_summary_cell,
    projection.ledger_same_person;
DELETE FROM event_store.dead_letter_entry WHERE processing_group = 'ledger';
DELETE FROM event_store.token_entry WHERE processor_name = 'ledger';
