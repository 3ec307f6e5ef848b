-- How far it is verified that what was published is on its topics (ADR 97); one row. What was published before this
-- migration is taken to be there.
CREATE TABLE sending (
    one        boolean PRIMARY KEY DEFAULT true CHECK (one),
    whole_to   bigint NOT NULL,   -- every published event up to this position was seen on its topic
    topics     jsonb NOT NULL,    -- by topic: its id, and by partition the offset from which later events may be found
    lost_after bigint,            -- state records are missing until a republishing with a higher number has ended
    pulse_at   timestamptz        -- the time that the last heartbeat carried
);

INSERT INTO sending (whole_to, topics) SELECT coalesce(max(position), 0), '{}' FROM event;
