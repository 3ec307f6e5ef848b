-- Who is behind a code, found by a keyed hash of the code; the id is random and says nothing.
CREATE TABLE subject (
    code_hash  text PRIMARY KEY,
    subject_id uuid NOT NULL UNIQUE
);

-- Every entry that was ever decided here, written with the decisions: by its natural key (authority, list, field, subject,
-- decision number), hashed. The row stays when the dossier is forgotten, so that a list pushed again does not bring back
-- what was restored.
CREATE TABLE entry_register (
    key_hash    text PRIMARY KEY,
    entry_id    uuid NOT NULL UNIQUE,
    subject_id  uuid NOT NULL,
    authority   text NOT NULL,
    list        text NOT NULL,
    field       text NOT NULL,
    valid_until date NOT NULL,
    ended_on    date,
    added_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX entry_register_subject ON entry_register (subject_id);
CREATE INDEX entry_register_due ON entry_register (valid_until) WHERE ended_on IS NULL;
CREATE INDEX entry_register_scope ON entry_register (authority, list, field, entry_id) WHERE ended_on IS NULL;

-- The dossier itself: JSON as it travels on credit.dossiers. Forgetting is deleting the row.
CREATE TABLE entry_dossier (
    entry_id uuid PRIMARY KEY,
    payload  bytea NOT NULL
);

-- A list that somebody pushed. Its content is kept in pieces until every line is decided. A snapshot has a scope: what
-- stands there and not in the list is withdrawn, after a second person agreed where that is much.
CREATE TABLE push (
    push_id      uuid PRIMARY KEY,
    sender       text NOT NULL,
    organisation text NOT NULL,
    region       text,
    platform     boolean NOT NULL,
    format       text NOT NULL,
    charset      text NOT NULL,
    mode         text NOT NULL CHECK (mode IN ('DELTA', 'SNAPSHOT')),
    dry_run      boolean NOT NULL,
    authority    text,
    list         text,
    field        text,
    ground       text,
    state        text NOT NULL
                 CHECK (state IN ('RECEIVING', 'RECEIVED', 'AWAITING_CONFIRMATION', 'WITHDRAWING', 'DONE', 'FAILED')),
    sha256       text,
    bytes        bigint NOT NULL DEFAULT 0,
    lines_done   bigint NOT NULL DEFAULT 0,
    accepted     bigint NOT NULL DEFAULT 0,
    corrected    bigint NOT NULL DEFAULT 0,
    unchanged    bigint NOT NULL DEFAULT 0,
    withdrawn    bigint NOT NULL DEFAULT 0,
    refused      bigint NOT NULL DEFAULT 0,
    unread       bigint NOT NULL DEFAULT 0,
    to_withdraw  bigint,
    confirmed_by text,
    failure      text,
    received_at  timestamptz NOT NULL DEFAULT now(),
    finished_at  timestamptz,
    CHECK (mode = 'DELTA' OR authority IS NOT NULL AND list IS NOT NULL AND field IS NOT NULL)
);

CREATE TABLE push_chunk (
    push_id uuid NOT NULL REFERENCES push ON DELETE CASCADE,
    number  int NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (push_id, number)
);

-- What happened to each line; nothing personal. What a snapshot withdrew has negative numbers.
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

-- What stands in the scope of a snapshot and not in it, until it is withdrawn.
CREATE TABLE push_missing (
    push_id    uuid NOT NULL REFERENCES push ON DELETE CASCADE,
    entry_id   uuid NOT NULL,
    subject_id uuid NOT NULL,
    PRIMARY KEY (push_id, entry_id)
);

CREATE PUBLICATION credit_designation FOR TABLE event WHERE (topic IS NOT NULL), entry_dossier;
