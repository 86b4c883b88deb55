ALTER TABLE hotline.desk_queue
    ADD COLUMN wrote_at   timestamptz,
    ADD COLUMN alarm_rung text;

COMMENT ON COLUMN hotline.desk_queue.wrote_at IS 'When the child last wrote.';
COMMENT ON COLUMN hotline.desk_queue.alarm_rung IS 'Who was called last for the alarm that runs.';

CREATE TABLE hotline.alarm_deadline (
    alias     text        PRIMARY KEY,
    rung      text        NOT NULL,
    raised_at timestamptz NOT NULL,
    due_at    timestamptz NOT NULL
);

COMMENT ON TABLE hotline.alarm_deadline IS
    'Who is called next, and when, unless a person has seen the alarm. No row: nobody is left to call, or it is over.';

CREATE INDEX alarm_deadline_due ON hotline.alarm_deadline (due_at);

CREATE TABLE hotline.alarm_call (
    alias      text        NOT NULL,
    rung       text        NOT NULL,
    raised_at  timestamptz NOT NULL,
    not_before timestamptz NOT NULL,
    attempts   integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (alias, rung)
);

COMMENT ON TABLE hotline.alarm_call IS
    'Calls that still have to go out for alarms. Written with the event, deleted once they are out, so none is lost.';

CREATE INDEX alarm_call_due ON hotline.alarm_call (not_before);

CREATE TABLE hotline.peer_training (
    account_id  text        PRIMARY KEY,
    training_id text        NOT NULL,
    changed_by  text        NOT NULL,
    changed_at  timestamptz NOT NULL
);

COMMENT ON TABLE hotline.peer_training IS
    'Which training of the register prepared a peer supporter. How long it counts is a setting.';

CREATE TABLE hotline.desk_break (
    account_id text        PRIMARY KEY,
    ends_at    timestamptz NOT NULL
);

COMMENT ON TABLE hotline.desk_break IS 'Who rests: not counted as available, and not paged.';

CREATE TABLE hotline.desk_exposure (
    account_id text        NOT NULL,
    contact_id text        NOT NULL,
    met_at     timestamptz NOT NULL,
    PRIMARY KEY (account_id, contact_id)
);

COMMENT ON TABLE hotline.desk_exposure IS 'Which high-risk contacts a person has had, for the care of that person.';

CREATE INDEX desk_exposure_met ON hotline.desk_exposure (met_at);

CREATE TABLE hotline.desk_contact (
    contact_id  text        PRIMARY KEY,
    asked_at    timestamptz NOT NULL,
    answered_at timestamptz,
    closed_at   timestamptz,
    category    text,
    outcome     text,
    high_risk   boolean     NOT NULL DEFAULT false,
    referrals   integer     NOT NULL DEFAULT 0
);

COMMENT ON TABLE hotline.desk_contact IS
    'Contacts in codes only, without the alias, for the statistics of a shift. Outlives the conversation.';

CREATE INDEX desk_contact_asked ON hotline.desk_contact (asked_at);
