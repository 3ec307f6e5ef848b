-- Who is behind a code, found by a keyed hash of the code; the id is random and says nothing.
CREATE TABLE subject (
    code_hash  text PRIMARY KEY,
    subject_id uuid NOT NULL UNIQUE
);

-- The natural key of an entry, hashed: authority, list, field, subject, decision number. It stays when the dossier is
-- forgotten, so that a list pushed again does not bring back what was restored.
CREATE TABLE entry_key (
    key_hash   text PRIMARY KEY,
    entry_id   uuid NOT NULL UNIQUE,
    subject_id uuid NOT NULL
);

-- The dossier itself: JSON as it travels on credit.dossiers. Forgetting is deleting the row.
CREATE TABLE entry_dossier (
    entry_id uuid PRIMARY KEY,
    payload  bytea NOT NULL
);

-- A list that somebody pushed. Its content is kept in pieces until every line is decided.
CREATE TABLE push (
    push_id      uuid PRIMARY KEY,
    sender       text NOT NULL,
    organisation text NOT NULL,
    region       text,
    platform     boolean NOT NULL,
    format       text NOT NULL,
    charset      text NOT NULL,
    state        text NOT NULL CHECK (state IN ('RECEIVING', 'RECEIVED', 'DONE', 'FAILED')),
    sha256       text,
    bytes        bigint NOT NULL DEFAULT 0,
    lines_done   bigint NOT NULL DEFAULT 0,
    accepted     bigint NOT NULL DEFAULT 0,
    corrected    bigint NOT NULL DEFAULT 0,
    unchanged    bigint NOT NULL DEFAULT 0,
    refused      bigint NOT NULL DEFAULT 0,
    failure      text,
    received_at  timestamptz NOT NULL DEFAULT now(),
    finished_at  timestamptz
);

CREATE TABLE push_chunk (
    push_id uuid NOT NULL REFERENCES push ON DELETE CASCADE,
    number  int NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (push_id, number)
);

-- What happened to each line; nothing personal.
CREATE TABLE push_receipt (
    push_id  uuid NOT NULL,
    line     bigint NOT NULL,
    outcome  text NOT NULL,
    entry_id uuid,
    code     text,
    pointer  text,
    zh       text,
    en       text,
    PRIMARY KEY (push_id, line)
);

CREATE PUBLICATION credit_designation FOR TABLE event WHERE (topic IS NOT NULL), entry_dossier;
