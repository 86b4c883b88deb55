CREATE TABLE hotline.desk_referral (
    referral_id text PRIMARY KEY,
    alias       text NOT NULL,
    service     text NOT NULL,
    country     text NOT NULL,
    urgency     text NOT NULL,
    state       text NOT NULL,
    sent_at     timestamptz,
    changed_at  timestamptz NOT NULL
);

COMMENT ON TABLE hotline.desk_referral IS
    'Referrals that went out from conversations, so that news of them finds the way back to the child. No words.';

CREATE INDEX desk_referral_open ON hotline.desk_referral (changed_at) WHERE state IN ('sent', 'accepted', 'in-progress');
CREATE INDEX desk_referral_alias ON hotline.desk_referral (alias);
