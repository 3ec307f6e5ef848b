-- Lists are compared at a cut: in each partition the records before the first one of a time or later. What a record
-- behind it changes is kept as it was, until the state at the cut is added up.
CREATE TABLE list_cut (
    at timestamptz PRIMARY KEY
);

-- The first record behind a cut.
CREATE TABLE list_cut_place (
    at    timestamptz NOT NULL,
    topic text NOT NULL,
    part  int NOT NULL,
    place bigint NOT NULL,
    PRIMARY KEY (at, topic, part)
);

-- Digests of what a topic had said of an entry at the cut.
CREATE TABLE list_before (
    at       timestamptz NOT NULL,
    topic    text NOT NULL,
    entry_id uuid NOT NULL,
    digests  bytea[] NOT NULL,
    PRIMARY KEY (at, topic, entry_id)
);

-- The lists as they were at the last places.
CREATE TABLE list_state (
    place    text PRIMARY KEY,
    added_at timestamptz NOT NULL,
    entries  bigint NOT NULL,
    digest   text NOT NULL
);
