-- The event store: what Axon's JdbcEventStorageEngine, token store and dead-letter queue read and write.
CREATE SCHEMA event_store;

CREATE SEQUENCE event_store.global_index;

CREATE TABLE event_store.domain_event_entry (
    global_index         bigint       NOT NULL DEFAULT nextval('event_store.global_index') PRIMARY KEY,
    event_identifier     text         NOT NULL,
    aggregate_identifier text         NOT NULL,
    sequence_number      bigint       NOT NULL,
    type                 text,
    time_stamp           timestamptz  NOT NULL,
    payload_type         text         NOT NULL,
    payload_revision     text,
    payload              text         NOT NULL,
    meta_data            text         NOT NULL,
    UNIQUE (aggregate_identifier, sequence_number)
);
ALTER SEQUENCE event_store.global_index OWNED BY event_store.domain_event_entry.global_index;
COMMENT ON TABLE event_store.domain_event_entry IS
    'Every event that was ever accepted, in order. Append only. Payloads are JSON under stable names.';
COMMENT ON COLUMN event_store.domain_event_entry.event_identifier IS
    'Not unique by index: nothing looks events up by it, and the index would cost a fifth of append speed.';

CREATE TABLE event_store.snapshot_event_entry (
    event_identifier     text         NOT NULL,
    aggregate_identifier text         NOT NULL,
    sequence_number      bigint       NOT NULL,
    type                 text         NOT NULL,
    time_stamp           timestamptz  NOT NULL,
    payload_type         text         NOT NULL,
    payload_revision     text,
    payload              text         NOT NULL,
    meta_data            text,
    PRIMARY KEY (aggregate_identifier, sequence_number, type)
);

CREATE TABLE event_store.token_entry (
    processor_name text    NOT NULL,
    segment        integer NOT NULL,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    PRIMARY KEY (processor_name, segment)
);
COMMENT ON TABLE event_store.token_entry IS 'How far each projection and automation has read.';

CREATE TABLE event_store.dead_letter_entry (
    dead_letter_id       text   NOT NULL PRIMARY KEY,
    processing_group     text   NOT NULL,
    sequence_identifier  text   NOT NULL,
    sequence_index       bigint NOT NULL,
    message_type         text   NOT NULL,
    event_identifier     text   NOT NULL,
    time_stamp           text   NOT NULL,
    payload_type         text   NOT NULL,
    payload_revision     text,
    payload              bytea  NOT NULL,
    meta_data            bytea,
    aggregate_type       text,
    aggregate_identifier text,
    sequence_number      bigint,
    token_type           text,
    token                bytea,
    enqueued_at          text   NOT NULL,
    last_touched         text,
    processing_started   text,
    cause_type           text,
    cause_message        text,
    diagnostics          bytea,
    UNIQUE (processing_group, sequence_identifier, sequence_index)
);
COMMENT ON TABLE event_store.dead_letter_entry IS
    'Events that a projection could not take, and those of the same record that wait behind them.';
