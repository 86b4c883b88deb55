-- What most of the time goes into when projections are made again is the smaller for it.
--
-- The rows of registers come from one writer, which writes JSON. To have PostgreSQL parse each of them once more cost more than storing it;
-- the few questions that look into a row say so.
DO $$
DECLARE
    register text;
    looked_into text;
BEGIN
    -- Its name is another one where the register was rebuilt.
    FOR looked_into IN
        SELECT indexrelid::regclass FROM pg_index
        WHERE indrelid = 'projection.assessment_register'::regclass AND pg_get_indexdef(indexrelid) LIKE '%training%'
          AND indexprs IS NOT NULL
    LOOP
        EXECUTE 'DROP INDEX ' || looked_into;
    END LOOP;
    FOR register IN
        SELECT table_name FROM information_schema.columns
        WHERE table_schema = 'projection' AND column_name = 'row' AND data_type = 'json'
    LOOP
        EXECUTE format('ALTER TABLE projection.%I ALTER COLUMN "row" TYPE text', register);
        EXECUTE format('COMMENT ON COLUMN projection.%I."row" IS %L', register, 'JSON, written and read whole.');
    END LOOP;
END
$$;
CREATE INDEX assessment_register_training ON projection.assessment_register (("row"::jsonb -> 'outline' ->> 'training'))
    WHERE "row"::jsonb -> 'outline' ->> 'training' IS NOT NULL;

-- Precision and type of record go with the combination, which many facts share. The facts of a record are found by the positions of its
-- events, those of a programme by kind and day: PostgreSQL 18 skips from day to day. So two indexes go. The ledger is read again.
DROP TABLE projection.ledger_fact;
TRUNCATE TABLE projection.ledger_dimensions, projection.ledger_summary, projection.ledger_summary_cell, projection.ledger_same_person;
DELETE FROM event_store.dead_letter_entry WHERE processing_group = 'ledger';
DELETE FROM event_store.token_entry WHERE processor_name = 'ledger';

ALTER TABLE projection.ledger_dimensions
    ADD COLUMN precision   text NOT NULL,
    ADD COLUMN record_type text NOT NULL;

CREATE TABLE projection.ledger_fact (
    position      bigint      NOT NULL,
    quantity      bigint,
    recorded_at   timestamptz NOT NULL,
    superseded_at timestamptz,
    occurred_from date        NOT NULL,
    occurred_on   date        NOT NULL,
    ordinal       integer     NOT NULL,
    dimensions    uuid        NOT NULL,
    kind          text        NOT NULL,
    programme     text,
    record_id     text        NOT NULL,
    person        text,
    PRIMARY KEY (position, ordinal)
);
CREATE INDEX ledger_fact_day ON projection.ledger_fact (occurred_on DESC, kind, programme);
CREATE INDEX ledger_fact_recorded ON projection.ledger_fact USING brin (recorded_at);
CREATE INDEX ledger_fact_superseded ON projection.ledger_fact (superseded_at) WHERE superseded_at IS NOT NULL;
COMMENT ON TABLE projection.ledger_fact IS 'One row per countable fact. occurred_on is the business clock, recorded_at and superseded_at the other. Rows are added and superseded, never overwritten.';
COMMENT ON COLUMN projection.ledger_fact.position IS 'Of the event in the event store; the record of the fact is the aggregate of that event.';
COMMENT ON COLUMN projection.ledger_fact.quantity IS 'Null when the precision is unknown: not counted is not 0.';
COMMENT ON COLUMN projection.ledger_fact.person IS 'Keyed pseudonym, to count a person once. Says nothing about who it is.';
