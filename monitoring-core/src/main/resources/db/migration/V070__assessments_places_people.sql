-- Which pseudonyms are one person, as people decided; follow-up assessments of trainings; and the jobs that run at their time.
CREATE TABLE projection.ledger_same_person (
    position      bigint      NOT NULL PRIMARY KEY,
    merge         text        NOT NULL,
    one           text        NOT NULL,
    other         text        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    superseded_at timestamptz
);
CREATE INDEX ledger_same_person_merge ON projection.ledger_same_person (merge);
COMMENT ON TABLE projection.ledger_same_person IS 'Two pseudonyms that count as one person, from when and until when that was believed.';

CREATE TABLE projection.person_merge_register (
    id        text   NOT NULL PRIMARY KEY,
    position  bigint NOT NULL,
    row       json   NOT NULL,
    programme text,
    country   text,
    partner   text,
    state     text   NOT NULL,
    day       date   NOT NULL
);
CREATE INDEX person_merge_register_list ON projection.person_merge_register (programme, day DESC, id DESC);
CREATE INDEX person_merge_register_newest ON projection.person_merge_register (day DESC, id DESC);
COMMENT ON TABLE projection.person_merge_register IS 'Every pair of pseudonyms that was ever merged, and whether it still is.';

CREATE TABLE projection.assessment_register (
    id        text   NOT NULL PRIMARY KEY,
    position  bigint NOT NULL,
    row       json   NOT NULL,
    programme text   NOT NULL,
    country   text,
    partner   text,
    state     text   NOT NULL,
    day       date   NOT NULL
);
CREATE INDEX assessment_register_list ON projection.assessment_register (programme, day DESC, id DESC);
CREATE INDEX assessment_register_newest ON projection.assessment_register (day DESC, id DESC);
CREATE INDEX assessment_register_training ON projection.assessment_register (("row" -> 'outline' ->> 'training'))
    WHERE "row" -> 'outline' ->> 'training' IS NOT NULL;
COMMENT ON TABLE projection.assessment_register IS 'One assessment of a training or of a series of trainings, with its anonymous answers.';

-- The table of db-scheduler, by which one of several nodes runs a job at its time.
CREATE SCHEMA jobs;
CREATE TABLE jobs.scheduled_task (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_task_execution ON jobs.scheduled_task (execution_time);
CREATE INDEX scheduled_task_heartbeat ON jobs.scheduled_task (last_heartbeat);
COMMENT ON TABLE jobs.scheduled_task IS 'When each job runs next and which node is running it.';

-- A training of which it is known how many came, and a child that was assessed, are facts now: the ledger is read again from the events.
TRUNCATE projection.ledger_fact, projection.ledger_dimensions, projection.ledger_summary, projection.ledger_summary_cell;
DELETE FROM event_store.token_entry WHERE processor_name = 'ledger';
