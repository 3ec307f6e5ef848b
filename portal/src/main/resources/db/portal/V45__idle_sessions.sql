-- When a session was used last: one that nobody uses ends.
ALTER TABLE session ADD COLUMN used_at timestamptz NOT NULL DEFAULT now();
