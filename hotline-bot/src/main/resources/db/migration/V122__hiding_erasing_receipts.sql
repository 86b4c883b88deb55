ALTER TABLE hotline.desk_queue ADD COLUMN heard_at timestamptz;
ALTER TABLE hotline.desk_queue ADD COLUMN erased boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN hotline.desk_queue.heard_at IS 'When the child last did anything; before a pause nothing is pushed in silent hours.';
COMMENT ON COLUMN hotline.desk_queue.erased IS 'The words are destroyed; the row stays until a person has coded the contact.';

ALTER TABLE hotline.outbox ADD COLUMN hides boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN hotline.outbox.hides IS 'Not a message: has the messages before it deleted in the chat.';

CREATE TABLE identity_vault.receipt (
    fingerprint text        PRIMARY KEY,
    alias       uuid        NOT NULL,
    created_at  timestamptz NOT NULL
);
CREATE INDEX receipt_alias ON identity_vault.receipt (alias);
COMMENT ON TABLE identity_vault.receipt IS 'HMAC of the receipt codes with which a child comes back from another phone.';

CREATE TABLE identity_vault.wrong_code (
    fingerprint  text        PRIMARY KEY,
    wrong        integer     NOT NULL,
    closed_until timestamptz NOT NULL
);
COMMENT ON TABLE identity_vault.wrong_code IS 'Chats (by their HMAC) that sent wrong codes, and until when codes of them are not looked at.';
