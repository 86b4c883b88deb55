-- The first message of a chat is the head of this index.
DROP INDEX hotline.outbox_waiting_by_chat;
CREATE INDEX outbox_waiting_by_chat ON hotline.outbox (alias, urgent DESC, number) WHERE state = 'waiting';

-- All numbers are positive: whoever does not say so is not led here, but to the index by chat.
DROP INDEX hotline.inbox_waiting_by_place;
CREATE INDEX inbox_waiting_by_place ON hotline.inbox (urgent DESC, number)
    WHERE handled_at IS NULL AND set_aside_at IS NULL AND number > 0;
