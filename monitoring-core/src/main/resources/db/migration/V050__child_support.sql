-- Children under a pseudonym, referrals of them, and contacts with the help line.
CREATE TABLE projection.support_case_register (
    id        text   NOT NULL PRIMARY KEY,
    position  bigint NOT NULL,
    row       jsonb  NOT NULL,
    programme text,
    country   text,
    partner   text,
    state     text   NOT NULL,
    day       date   NOT NULL
);
CREATE INDEX support_case_register_list ON projection.support_case_register (programme, day DESC, id DESC);
CREATE INDEX support_case_register_newest ON projection.support_case_register (day DESC, id DESC);
COMMENT ON TABLE projection.support_case_register IS 'One child under a pseudonym as its case stands now. Name and note stay sealed.';

CREATE TABLE projection.referral_register (
    id        text   NOT NULL PRIMARY KEY,
    position  bigint NOT NULL,
    row       jsonb  NOT NULL,
    programme text,
    country   text,
    partner   text,
    state     text   NOT NULL,
    day       date   NOT NULL
);
CREATE INDEX referral_register_list ON projection.referral_register (programme, day DESC, id DESC);
CREATE INDEX referral_register_newest ON projection.referral_register (day DESC, id DESC);
COMMENT ON TABLE projection.referral_register IS 'One referral as it stands now, in codes only: no words, sealed or not.';

CREATE TABLE projection.contact_register (
    id        text   NOT NULL PRIMARY KEY,
    position  bigint NOT NULL,
    row       jsonb  NOT NULL,
    programme text,
    country   text,
    partner   text,
    state     text   NOT NULL,
    day       date   NOT NULL
);
CREATE INDEX contact_register_list ON projection.contact_register (programme, day DESC, id DESC);
CREATE INDEX contact_register_newest ON projection.contact_register (day DESC, id DESC);
COMMENT ON TABLE projection.contact_register IS 'One contact with the help line in coded facts. Nothing ties it to a conversation or a child.';

ALTER TABLE projection.ledger_dimensions ADD COLUMN activity text;
COMMENT ON COLUMN projection.ledger_dimensions.activity IS 'The activity by which a child was identified.';
