-- What Telegram refuses for good is told to whoever said it.
ALTER TABLE hotline.inbox DROP CONSTRAINT inbox_kind_known;
ALTER TABLE hotline.inbox ADD CONSTRAINT inbox_kind_known CHECK (
    kind IN ('words', 'pressed', 'edited', 'cannot_read', 'sticker', 'left', 'undelivered', 'ignored'));
