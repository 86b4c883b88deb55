CREATE TABLE identity_vault.earlier_message (
    fingerprint text        NOT NULL,
    message_id  bigint      NOT NULL,
    written_at  timestamptz NOT NULL,
    PRIMARY KEY (fingerprint, message_id)
);
CREATE INDEX earlier_message_written ON identity_vault.earlier_message (written_at);
COMMENT ON TABLE identity_vault.earlier_message IS
    'What was written in a chat before it got another alias, so that hiding deletes it, too. Nothing else of it is known: neither the alias nor the words. Kept for as long as Telegram would delete it: 48 hours.';
COMMENT ON COLUMN identity_vault.earlier_message.fingerprint IS 'HMAC of bot and chat id, as in identity.';
COMMENT ON COLUMN identity_vault.earlier_message.message_id IS
    'Telegram''s message id, taken away from the inbox and the outbox of the earlier alias: it is found in one place only.';
