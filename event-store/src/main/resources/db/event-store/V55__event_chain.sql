-- What the events are sealed by: each append writes one block in its own transaction. The hashes of its events are a tree whose root is
-- signed together with the head of the block before. content: for each event its position, how it came here, and the digest of its row,
-- so that an altered or missing one is found by position.
CREATE TABLE event_chain (
    batch    bigint PRIMARY KEY,
    previous bytea NOT NULL,
    root     bytea NOT NULL,
    rows     int NOT NULL,
    at       timestamptz NOT NULL,
    head     text NOT NULL,
    content  bytea STORAGE EXTERNAL NOT NULL
);
