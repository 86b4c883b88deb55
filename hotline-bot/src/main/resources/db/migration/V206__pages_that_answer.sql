-- A laptop that was shut says no goodbye: its line looks open for a quarter of an hour. So its page says that it is there.
ALTER TABLE hotline.desk_presence ADD COLUMN answered_at timestamptz;
COMMENT ON COLUMN hotline.desk_presence.answered_at IS
    'When the page last said that it is still there; null for listeners that never do, which are believed as long as the line holds.';
