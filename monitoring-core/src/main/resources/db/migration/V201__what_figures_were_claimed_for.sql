-- A correction may find that a reported figure is of another measure or programme; what was known before is still found by the former ones.
-- The register is read again from the events.
COMMENT ON COLUMN projection.reported_figure_register.programme IS 'All programmes that it was ever claimed for, together.';
COMMENT ON COLUMN projection.reported_figure_register.measure IS 'All that it was ever claimed to be a figure of, together.';
TRUNCATE projection.reported_figure_register;
DELETE FROM event_store.dead_letter_entry WHERE processing_group = 'reported-figure-register';
DELETE FROM event_store.token_entry WHERE processor_name = 'reported-figure-register';
