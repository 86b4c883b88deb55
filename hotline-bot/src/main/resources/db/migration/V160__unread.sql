ALTER TABLE hotline.desk_queue ADD COLUMN unread integer NOT NULL DEFAULT 0;

COMMENT ON COLUMN hotline.desk_queue.unread IS
    'Messages of the child since whoever has the conversation last looked at it; at least 1 when it is new to that person.';
