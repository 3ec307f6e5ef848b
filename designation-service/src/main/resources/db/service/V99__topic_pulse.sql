-- Kafka closes a segment only when something is appended, and compacts closed ones only: without these rows a partition on
-- which nothing happens would keep what its tombstones ask to forget. Each row is a tombstone of an entry that never was,
-- because its payload is null; a hundred keys reach every partition of a topic that has 24 or fewer.
CREATE TABLE topic_pulse (
    entry_id uuid PRIMARY KEY,
    payload  bytea CHECK (payload IS NULL),
    at       timestamptz NOT NULL
);
INSERT INTO topic_pulse
SELECT ('00000000-0000-0000-0000-' || lpad(to_hex(key), 12, '0'))::uuid, NULL, '-infinity'
FROM generate_series(1, 100) AS key;

ALTER PUBLICATION credit_designation ADD TABLE topic_pulse (entry_id, payload);
