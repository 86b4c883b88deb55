-- The ledger with its dimensions apart: a fact is narrow, and a combination of dimensions is stored once. The ledger is read again from the
-- events when this runs on a database that has some.
DROP TABLE projection.ledger_fact;
DELETE FROM event_store.token_entry WHERE processor_name = 'ledger';

CREATE TABLE projection.ledger_dimensions (
    id               uuid NOT NULL PRIMARY KEY,
    phase            text,
    partner          text,
    country          text,
    place            text,
    profession       text,
    institution      text,
    sex              text,
    age_band         text,
    mode             text,
    service          text,
    channel          text,
    language         text,
    category         text,
    sub_category     text,
    urgency          text,
    outcome          text,
    wrote_as         text,
    origin           text,
    activity_type    text,
    participant_role text,
    nationality      text,
    host_country     text,
    situation        text,
    need             text,
    action_kind      text,
    level            text,
    outcome_kind     text,
    stage            text,
    state            text,
    addressee        text,
    sector           text,
    module           text
);
COMMENT ON TABLE projection.ledger_dimensions IS 'What facts are told apart by: each combination once. The id is computed from the values.';

CREATE TABLE projection.ledger_fact (
    position      bigint      NOT NULL,
    ordinal       integer     NOT NULL,
    occurred_from date        NOT NULL,
    occurred_on   date        NOT NULL,
    quantity      bigint,
    recorded_at   timestamptz NOT NULL,
    superseded_at timestamptz,
    dimensions    uuid        NOT NULL,
    kind          text        NOT NULL,
    precision     text        NOT NULL,
    record_type   text        NOT NULL,
    record_id     text        NOT NULL,
    programme     text,
    person        text,
    PRIMARY KEY (position, ordinal)
);
CREATE INDEX ledger_fact_record ON projection.ledger_fact (record_id);
CREATE INDEX ledger_fact_programme ON projection.ledger_fact (kind, programme, occurred_on DESC, record_id DESC);
CREATE INDEX ledger_fact_measure ON projection.ledger_fact (kind, occurred_on DESC, record_id DESC);
COMMENT ON TABLE projection.ledger_fact IS 'One row per countable fact. occurred_on is the business clock, recorded_at and superseded_at the other. Rows are added and superseded, never overwritten.';
COMMENT ON COLUMN projection.ledger_fact.quantity IS 'Null when the precision is unknown: not counted is not 0.';
COMMENT ON COLUMN projection.ledger_fact.person IS 'Keyed pseudonym, to count a person once. Says nothing about who it is.';
