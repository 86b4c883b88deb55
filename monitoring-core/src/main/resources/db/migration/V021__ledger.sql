-- The fact ledger: every countable fact, with two clocks. Rows are added and superseded, never overwritten.
CREATE TABLE projection.ledger_fact (
    position      bigint      NOT NULL,
    ordinal       integer     NOT NULL,
    kind          text        NOT NULL,
    record_type   text        NOT NULL,
    record_id     text        NOT NULL,
    occurred_from date        NOT NULL,
    occurred_on   date        NOT NULL,
    quantity      bigint,
    precision     text        NOT NULL,
    person        text,
    recorded_at   timestamptz NOT NULL,
    superseded_at timestamptz,
    programme     text,
    phase         text,
    partner       text,
    country       text,
    place         text,
    profession    text,
    institution   text,
    sex           text,
    age_band      text,
    mode          text,
    service       text,
    channel       text,
    language      text,
    category      text,
    sub_category  text,
    urgency       text,
    outcome       text,
    wrote_as      text,
    origin        text,
    PRIMARY KEY (position, ordinal)
);
CREATE INDEX ledger_fact_measure ON projection.ledger_fact (kind, programme, phase);
CREATE INDEX ledger_fact_record ON projection.ledger_fact (record_id);
COMMENT ON TABLE projection.ledger_fact IS 'One row per countable fact. occurred_on is the business clock, recorded_at and superseded_at the other.';
COMMENT ON COLUMN projection.ledger_fact.quantity IS 'Null when the precision is unknown: not counted is not 0.';
COMMENT ON COLUMN projection.ledger_fact.person IS 'Keyed pseudonym, to count a person once. Says nothing about who it is.';
