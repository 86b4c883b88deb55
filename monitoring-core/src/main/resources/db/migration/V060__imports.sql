-- Imports of spreadsheets: how far each has come, for its sender to watch in any process.
CREATE SCHEMA imports;

CREATE TABLE imports.run (
    id                 text        PRIMARY KEY,
    table_name         text        NOT NULL,
    dry_run            boolean     NOT NULL,
    account            text        NOT NULL,
    state              text        NOT NULL,
    rows_read          bigint      NOT NULL DEFAULT 0,
    rows_wrong         bigint      NOT NULL DEFAULT 0,
    records_written    bigint      NOT NULL DEFAULT 0,
    records_unchanged  bigint      NOT NULL DEFAULT 0,
    problems           text        NOT NULL DEFAULT '[]',
    problems_not_shown bigint      NOT NULL DEFAULT 0,
    position           bigint      NOT NULL DEFAULT 0,
    started_at         timestamptz NOT NULL,
    heard_at           timestamptz NOT NULL,
    finished_at        timestamptz
);
COMMENT ON TABLE imports.run IS
    'Each import or dry run and what was wrong with its file; never the rows themselves, nor a name.';
