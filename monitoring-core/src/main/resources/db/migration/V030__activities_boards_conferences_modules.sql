-- Registers of activities, consultation boards, conferences and curriculum modules.
CREATE TABLE projection.activity_register (
    id        text   NOT NULL PRIMARY KEY,
    position  bigint NOT NULL,
    row       jsonb  NOT NULL,
    programme text   NOT NULL,
    country   text,
    partner   text,
    state     text   NOT NULL,
    day       date   NOT NULL
);
CREATE INDEX activity_register_list ON projection.activity_register (programme, day DESC, id DESC);
CREATE INDEX activity_register_newest ON projection.activity_register (day DESC, id DESC);
COMMENT ON TABLE projection.activity_register IS 'One activity as it stands now, of every type but trainings.';

CREATE TABLE projection.board_register (
    id        text   NOT NULL PRIMARY KEY,
    position  bigint NOT NULL,
    row       jsonb  NOT NULL,
    programme text   NOT NULL,
    country   text,
    partner   text,
    state     text   NOT NULL,
    day       date   NOT NULL
);
CREATE INDEX board_register_list ON projection.board_register (programme, day DESC, id DESC);
CREATE INDEX board_register_newest ON projection.board_register (day DESC, id DESC);
COMMENT ON TABLE projection.board_register IS 'One consultation board of children with their views and the answers to them.';

CREATE TABLE projection.conference_register (
    id        text   NOT NULL PRIMARY KEY,
    position  bigint NOT NULL,
    row       jsonb  NOT NULL,
    programme text   NOT NULL,
    country   text,
    partner   text,
    state     text   NOT NULL,
    day       date   NOT NULL
);
CREATE INDEX conference_register_list ON projection.conference_register (programme, day DESC, id DESC);
CREATE INDEX conference_register_newest ON projection.conference_register (day DESC, id DESC);
COMMENT ON TABLE projection.conference_register IS 'One conference with its sessions, who registered and who came. Names stay sealed.';

CREATE TABLE projection.curriculum_module_register (
    id        text   NOT NULL PRIMARY KEY,
    position  bigint NOT NULL,
    row       jsonb  NOT NULL,
    programme text   NOT NULL,
    country   text,
    partner   text,
    state     text   NOT NULL,
    day       date   NOT NULL
);
CREATE INDEX curriculum_module_register_list ON projection.curriculum_module_register (programme, day DESC, id DESC);
CREATE INDEX curriculum_module_register_newest ON projection.curriculum_module_register (day DESC, id DESC);
COMMENT ON TABLE projection.curriculum_module_register IS 'One curriculum module with all its versions.';
