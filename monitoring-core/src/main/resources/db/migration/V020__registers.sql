-- Registers: one row per record, folded from its events. Everything in this schema can be made again from the event store.
CREATE SCHEMA projection;

CREATE TABLE projection.programme_register (
    id       text   NOT NULL PRIMARY KEY,
    position bigint NOT NULL,
    row      jsonb  NOT NULL
);
COMMENT ON TABLE projection.programme_register IS 'One programme with its phases, objectives and organisations.';

CREATE TABLE projection.indicator_register (
    id        text   NOT NULL PRIMARY KEY,
    position  bigint NOT NULL,
    row       jsonb  NOT NULL,
    programme text   NOT NULL
);
CREATE INDEX indicator_register_programme ON projection.indicator_register (programme);
COMMENT ON TABLE projection.indicator_register IS 'One indicator with all versions, baselines and targets, each with the time it was recorded.';

CREATE TABLE projection.reported_figure_register (
    id        text   NOT NULL PRIMARY KEY,
    position  bigint NOT NULL,
    row       jsonb  NOT NULL,
    programme text   NOT NULL,
    measure   text   NOT NULL
);
CREATE INDEX reported_figure_register_scope ON projection.reported_figure_register (programme, measure);
COMMENT ON TABLE projection.reported_figure_register IS 'What somebody claimed, with every correction and the time it was recorded. Never added up.';

CREATE TABLE projection.training_register (
    id        text   NOT NULL PRIMARY KEY,
    position  bigint NOT NULL,
    row       jsonb  NOT NULL,
    programme text   NOT NULL,
    country   text   NOT NULL,
    partner   text,
    state     text   NOT NULL,
    ends_on   date   NOT NULL
);
CREATE INDEX training_register_list ON projection.training_register (programme, ends_on DESC, id DESC);
CREATE INDEX training_register_newest ON projection.training_register (ends_on DESC, id DESC);
COMMENT ON TABLE projection.training_register IS 'One training as it stands now. Names of participants stay sealed.';
