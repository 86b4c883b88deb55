-- The rows of registers are written and read whole: as text they cost PostgreSQL a third of what jsonb does. To look into one: row::jsonb.
DO $$
DECLARE
    register text;
BEGIN
    FOR register IN
        SELECT table_name FROM information_schema.columns
        WHERE table_schema = 'projection' AND column_name = 'row' AND data_type = 'jsonb'
    LOOP
        EXECUTE format('ALTER TABLE projection.%I ALTER COLUMN "row" TYPE text', register);
    END LOOP;
END
$$;
