-- The one table that decisions are appended to, and that Debezium reads from the write-ahead log.
CREATE TABLE event (
    position    bigint PRIMARY KEY,          -- without gaps, in commit order
    id          uuid NOT NULL UNIQUE,
    type        text NOT NULL,
    revision    text NOT NULL,
    tags        text[] NOT NULL,             -- key:value, the truth that event_tag indexes
    occurred_at timestamptz NOT NULL,
    payload     bytea NOT NULL,
    metadata    jsonb NOT NULL,
    -- where it is published; all null for a private event
    topic       text,
    key         text,
    subject     text,
    dataschema  text,
    traceparent text,
    specversion text NOT NULL DEFAULT '1.0', -- of CloudEvents; a column, because Connect would make a number of it
    CHECK ((topic IS NULL) = (key IS NULL))
);

-- One row per tag and event: reading by tag is a range of this index, and so is the check of an append condition.
CREATE TABLE event_tag (
    tag      text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (tag, position)
) WITH (fillfactor = 100);
