-- Who is behind a code, found by a keyed hash of the code; the id is random and says nothing.
CREATE TABLE subject (
    code_hash  text COLLATE "C" PRIMARY KEY,
    subject_id uuid NOT NULL
);

-- The bodies of the registry as their events leave them: JSON as it travels on credit.authorities; changed grows in the order of the changes, so that a reader
-- takes only what is new.
CREATE SEQUENCE authority_change;
CREATE TABLE authority (
    authority text PRIMARY KEY,
    payload   bytea NOT NULL,
    changed   bigint NOT NULL UNIQUE
);

-- Who answers the phone. Personal: a new liaison replaces the old one, and nothing else remembers them.
CREATE TABLE authority_liaison (
    authority text PRIMARY KEY,
    name      text NOT NULL,
    title     text NOT NULL,
    phone     text NOT NULL
);

-- Every entry that was ever decided here, written with the decisions: by its natural key (authority, list, field, subject,
-- decision number), hashed. The row stays when the dossier is forgotten, so that a list pushed again does not bring back
-- what was restored. Numbers grow, so that an index by scope is written at its ends.
CREATE TABLE entry_register (
    key_hash     text COLLATE "C" PRIMARY KEY,
    entry_id     uuid NOT NULL UNIQUE,
    number       bigint GENERATED ALWAYS AS IDENTITY,
    subject_id   uuid NOT NULL,
    authority    text NOT NULL,
    list         text NOT NULL,
    field        text NOT NULL,
    valid_until  date NOT NULL,
    delivered_on date,
    recommended_by text,
    ended_on     date,
    end_reason   text,
    added_at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX entry_register_due ON entry_register (valid_until) WHERE ended_on IS NULL;
CREATE INDEX entry_register_scope ON entry_register (authority, list, field, number);

CREATE INDEX entry_register_recommended ON entry_register (recommended_by) WHERE recommended_by IS NOT NULL;

-- Recommendations for RED that proved false: one for each objection that was upheld.
CREATE TABLE false_recommendation (
    entry_id       uuid PRIMARY KEY,
    case_id        uuid NOT NULL,
    recommended_by text NOT NULL,
    upheld_on      date NOT NULL
);
CREATE INDEX false_recommendation_body ON false_recommendation (recommended_by, upheld_on);

-- Own applications for RED; what is personal in one goes when it is refused, or a year after it was verified.
CREATE TABLE application (
    application_id uuid PRIMARY KEY,
    subject_id     uuid NOT NULL,
    region         text NOT NULL,
    name           text,
    code           text,
    statement      text,
    state          text NOT NULL CHECK (state IN ('OPEN', 'VERIFIED', 'REFUSED')),
    submitted_at   timestamptz NOT NULL DEFAULT now(),
    decided_by     text,
    decided_on     date,
    reason         text,
    CHECK (state <> 'REFUSED' OR name IS NULL AND code IS NULL AND statement IS NULL)
);
CREATE UNIQUE INDEX application_open ON application (subject_id) WHERE state = 'OPEN';
CREATE INDEX application_queue ON application (region, state, submitted_at);
CREATE INDEX application_subject ON application (subject_id);

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
    stored_at    timestamptz,
    finished_at  timestamptz,
    CHECK (mode = 'DELTA' OR authority IS NOT NULL AND list IS NOT NULL AND field IS NOT NULL)
);

CREATE INDEX push_unfinished ON push (organisation, stored_at) WHERE state IN ('RECEIVED', 'WITHDRAWING');

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
    -- names of what a correction changed
    changed  text,
    -- the entry that has the same code under another name
    other_entry uuid,
    PRIMARY KEY (push_id, line)
);

-- What stands in the scope of a snapshot and not in it, until it is withdrawn.
CREATE TABLE push_missing (
    push_id    uuid NOT NULL REFERENCES push ON DELETE CASCADE,
    entry_id   uuid NOT NULL,
    subject_id uuid NOT NULL,
    PRIMARY KEY (push_id, entry_id)
);

-- Memoranda as credit.memoranda tells them: a notice says which measures follow.
CREATE TABLE memorandum (
    code    text PRIMARY KEY,
    list    text NOT NULL,
    field   text NOT NULL,
    payload bytea NOT NULL
);
CREATE INDEX memorandum_scope ON memorandum (list, field);

CREATE PUBLICATION credit_designation FOR TABLE event WHERE (topic IS NOT NULL), entry_dossier, authority (authority, payload);
