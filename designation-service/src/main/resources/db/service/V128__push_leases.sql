-- Who decides a push, and until when nobody else may (PushLeases).
ALTER TABLE push ADD COLUMN holder uuid, ADD COLUMN held_until timestamptz;
