CREATE SCHEMA IF NOT EXISTS hotline;

CREATE TABLE hotline.desk_queue (
    alias            text PRIMARY KEY,
    language         text NOT NULL,
    country          text,
    phase            text NOT NULL,
    contact_id       text,
    wish             text,
    waiting_since    timestamptz,
    unanswered_since timestamptz,
    asked_at         timestamptz,
    answered_at      timestamptz,
    high_risk        boolean NOT NULL DEFAULT false,
    alarm_since      timestamptz,
    taken_by         text,
    taken_role       text,
    gone             boolean NOT NULL DEFAULT false,
    last_word_at     timestamptz NOT NULL,
    changed_at       timestamptz NOT NULL DEFAULT clock_timestamp()
);

COMMENT ON TABLE hotline.desk_queue IS
    'Where each conversation stands, for the desk: no words, no identity. Written in the transaction of the event.';

CREATE INDEX desk_queue_open ON hotline.desk_queue (waiting_since) WHERE phase IN ('waiting', 'talking');
CREATE INDEX desk_queue_changed ON hotline.desk_queue (changed_at);

CREATE TABLE hotline.desk_presence (
    desk_id    text PRIMARY KEY,
    account_id text NOT NULL,
    role       text NOT NULL,
    seen_at    timestamptz NOT NULL
);

COMMENT ON TABLE hotline.desk_presence IS
    'Open desks. One that was not seen lately is not on shift any more.';

CREATE TABLE hotline.desk_draft (
    account_id text NOT NULL,
    alias      text NOT NULL,
    seal_key   text NOT NULL,
    cipher     text NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (account_id, alias)
);

COMMENT ON TABLE hotline.desk_draft IS
    'Answers that a counsellor has not sent yet, sealed under the key of their conversation.';
