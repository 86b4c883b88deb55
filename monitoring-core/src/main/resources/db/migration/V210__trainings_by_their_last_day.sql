-- Trainings are listed by their last day and, within a day, by id. An index of the days alone is a tenth as large and made in half the time,
-- whenever the register is made again; PostgreSQL sorts the few trainings of a day while it reads them. An index of a table that was rebuilt
-- has another name, so it is found by what it begins with.
DO $$
DECLARE
    wide text;
BEGIN
    FOR wide IN
        SELECT indexrelid::regclass FROM pg_index
        WHERE NOT indisunique AND indrelid = 'projection.training_register'::regclass AND pg_get_indexdef(indexrelid) LIKE '%(ends_on DESC, %'
    LOOP
        EXECUTE 'DROP INDEX ' || wide;
    END LOOP;
END
$$;
CREATE INDEX training_register_newest ON projection.training_register (ends_on DESC);
