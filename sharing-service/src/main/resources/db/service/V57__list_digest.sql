-- The digest of the shared list becomes an LtHash. Of each record its SHA-256, made by the database itself; of the list the sum, null until
-- somebody counts after this migration; of each offset from then on the SHA-256 of the sum, empty for those before.
ALTER TABLE shared_entry DROP COLUMN high, DROP COLUMN low,
    ADD COLUMN digest bytea NOT NULL GENERATED ALWAYS AS (sha256(payload)) STORED;
ALTER TABLE feed_offset DROP COLUMN high, DROP COLUMN low, ADD COLUMN digest bytea NOT NULL DEFAULT '';
ALTER TABLE feed_offset ALTER COLUMN digest DROP DEFAULT;
CREATE INDEX feed_offset_digest ON feed_offset (digest);
ALTER TABLE feed_head DROP COLUMN high, DROP COLUMN low, ADD COLUMN state bytea;
