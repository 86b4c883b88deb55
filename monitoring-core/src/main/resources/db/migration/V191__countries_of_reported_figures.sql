-- Whom a reported figure may be shown depends on the countries that it speaks for. The register is read again from the events.
ALTER TABLE projection.reported_figure_register ADD COLUMN country text;
COMMENT ON COLUMN projection.reported_figure_register.country IS
    'All countries that it ever spoke for, together; null when that was once the whole programme or phase.';
TRUNCATE projection.reported_figure_register;
DELETE FROM event_store.token_entry WHERE processor_name = 'reported-figure-register';
