ALTER TABLE hotline.alarm_call ADD COLUMN made text[] NOT NULL DEFAULT '{}';

COMMENT ON COLUMN hotline.alarm_call.made IS 'Ways by which this call went out already; only the others are tried again.';
