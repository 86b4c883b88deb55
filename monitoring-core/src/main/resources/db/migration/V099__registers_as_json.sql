-- The rows of registers are written and read whole: as json they cost PostgreSQL half of what jsonb does.
DO $$
DECLARE
    register text;
BEGIN
    FOR register IN
        SELECT table_name FROM information_schema.columns
        WHERE table_schema = 'projection' AND column_name = 'row' AND data_type = 'jsonb'
    LOOP
        EXECUTE format('ALTER TABLE projection.%I ALTER COLUMN "row" TYPE json', register);
    END LOOP;
END
$$;
