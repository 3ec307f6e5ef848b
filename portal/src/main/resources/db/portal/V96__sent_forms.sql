-- Instances of a form that were sent in the session: a draft of one of them that comes afterwards is not kept. The row
-- stays without its content, and goes with the session.
ALTER TABLE draft ALTER COLUMN content DROP NOT NULL;
ALTER TABLE draft ADD COLUMN sent text[] NOT NULL DEFAULT '{}';
