-- Whoever has a conversation and closed the desk is taken to have gone after a while: others may take it over then.
ALTER TABLE hotline.desk_queue ADD COLUMN holder_at timestamptz;
UPDATE hotline.desk_queue SET holder_at = clock_timestamp() WHERE taken_by IS NOT NULL;
COMMENT ON COLUMN hotline.desk_queue.holder_at IS 'When whoever has it took it, or last wrote to the child.';
