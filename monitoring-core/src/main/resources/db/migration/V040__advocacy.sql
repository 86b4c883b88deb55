-- Registers of research, issues, recommendations, advocacy, policy outcomes and networks.
CREATE TABLE projection.research_register (
    id        text   NOT NULL PRIMARY KEY,
    position  bigint NOT NULL,
    row       jsonb  NOT NULL,
    programme text,
    country   text,
    partner   text,
    state     text   NOT NULL,
    day       date   NOT NULL
);
CREATE INDEX research_register_list ON projection.research_register (programme, day DESC, id DESC);
CREATE INDEX research_register_newest ON projection.research_register (day DESC, id DESC);
COMMENT ON TABLE projection.research_register IS 'One piece of research as it stands now.';

CREATE TABLE projection.issue_register (
    id        text   NOT NULL PRIMARY KEY,
    position  bigint NOT NULL,
    row       jsonb  NOT NULL,
    programme text,
    country   text,
    partner   text,
    state     text   NOT NULL,
    day       date   NOT NULL
);
CREATE INDEX issue_register_list ON projection.issue_register (programme, day DESC, id DESC);
CREATE INDEX issue_register_newest ON projection.issue_register (day DESC, id DESC);
COMMENT ON TABLE projection.issue_register IS 'One issue or need as it stands now.';

CREATE TABLE projection.recommendation_register (
    id        text   NOT NULL PRIMARY KEY,
    position  bigint NOT NULL,
    row       jsonb  NOT NULL,
    programme text,
    country   text,
    partner   text,
    state     text   NOT NULL,
    day       date   NOT NULL
);
CREATE INDEX recommendation_register_list ON projection.recommendation_register (programme, day DESC, id DESC);
CREATE INDEX recommendation_register_newest ON projection.recommendation_register (day DESC, id DESC);
COMMENT ON TABLE projection.recommendation_register IS 'One recommendation with the states it went through.';

CREATE TABLE projection.advocacy_register (
    id        text   NOT NULL PRIMARY KEY,
    position  bigint NOT NULL,
    row       jsonb  NOT NULL,
    programme text,
    country   text,
    partner   text,
    state     text   NOT NULL,
    day       date   NOT NULL
);
CREATE INDEX advocacy_register_list ON projection.advocacy_register (programme, day DESC, id DESC);
CREATE INDEX advocacy_register_newest ON projection.advocacy_register (day DESC, id DESC);
COMMENT ON TABLE projection.advocacy_register IS 'One advocacy action as it stands now.';

CREATE TABLE projection.policy_outcome_register (
    id        text   NOT NULL PRIMARY KEY,
    position  bigint NOT NULL,
    row       jsonb  NOT NULL,
    programme text,
    country   text,
    partner   text,
    state     text   NOT NULL,
    day       date   NOT NULL
);
CREATE INDEX policy_outcome_register_list ON projection.policy_outcome_register (programme, day DESC, id DESC);
CREATE INDEX policy_outcome_register_newest ON projection.policy_outcome_register (day DESC, id DESC);
COMMENT ON TABLE projection.policy_outcome_register IS 'One policy outcome with its stages and what led to it.';

CREATE TABLE projection.network_register (
    id        text   NOT NULL PRIMARY KEY,
    position  bigint NOT NULL,
    row       jsonb  NOT NULL,
    programme text,
    country   text,
    partner   text,
    state     text   NOT NULL,
    day       date   NOT NULL
);
CREATE INDEX network_register_list ON projection.network_register (programme, day DESC, id DESC);
CREATE INDEX network_register_newest ON projection.network_register (day DESC, id DESC);
COMMENT ON TABLE projection.network_register IS 'One network with its members over time.';
