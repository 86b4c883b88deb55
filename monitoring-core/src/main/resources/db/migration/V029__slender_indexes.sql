-- Slender indexes in the place of wide ones, which took most of the time in which a projection is made again, and most of its room. A question
-- about many days skips from day to day; one about few facts finds them by programme and kind. A table that was rebuilt has indexes of other
-- names, so they are found by what they begin with.
DO $$
DECLARE
    wide text;
BEGIN
    FOR wide IN
        SELECT indexrelid::regclass FROM pg_index
        WHERE NOT indisunique
          AND (indrelid = 'projection.ledger_fact'::regclass AND pg_get_indexdef(indexrelid) LIKE '%(kind, %'
            OR indrelid = 'projection.training_register'::regclass AND pg_get_indexdef(indexrelid) LIKE '%(programme, %')
    LOOP
        EXECUTE 'DROP INDEX ' || wide;
    END LOOP;
END
$$;
CREATE INDEX ledger_fact_day ON projection.ledger_fact (occurred_on DESC, kind, programme);
CREATE INDEX ledger_fact_programme ON projection.ledger_fact (programme, kind);
CREATE INDEX training_register_programme ON projection.training_register (programme);
