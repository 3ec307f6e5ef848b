CREATE TABLE flyway_schema_history (
    installed_rank integer NOT NULL PRIMARY KEY,
    version        varchar(50),
    description    varchar(200) NOT NULL,
    type           varchar(20) NOT NULL,
    script         varchar(1000) NOT NULL,
    checksum       integer,
    installed_by   varchar(100) NOT NULL,
    installed_on   timestamp NOT NULL DEFAULT now(),
    execution_time integer NOT NULL,
    success        boolean NOT NULL
);
CREATE INDEX flyway_schema_history_s_idx ON flyway_schema_history (success);

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
-- Requests that were answered once and must not be carried out again.
CREATE TABLE idempotency (
    caller       text NOT NULL,
    key          text NOT NULL,
    request_hash text NOT NULL,
    status       int NOT NULL,
    response     text NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, key)
);

-- Messages that could not be processed, by their place in Kafka: the message itself stays where it is.
CREATE TABLE parked_message (
    consumer_group text NOT NULL,
    topic          text NOT NULL,
    partition      int NOT NULL,
    "offset"       bigint NOT NULL,
    reason         text NOT NULL,
    parked_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer_group, topic, partition, "offset")
);
-- The red, black and watch lists as this service has learnt them. Order-free: base is set once, terms follow the highest
-- version, ends are terminal, so a row is the same whatever the order and the repetition of what was received.
CREATE TABLE list_entry (
    entry_id           uuid PRIMARY KEY,
    subject_id         uuid NOT NULL,
    -- base: from the designation
    subject_kind       text,
    list               text,
    field              text,
    standard_id        text,
    standard_version   int,
    authority          text,
    objection_suspends boolean,
    -- terms: from the highest version seen
    version            bigint NOT NULL,
    ground             text,
    decision_date      date,
    valid_until        date,
    display_until      date,
    restorable_from    date,
    publication_needs  text,
    -- what publication may wait for: the latest word of the subject, and the version of
    -- which a notice was delivered: one of what was corrected since does not count
    consent_version    bigint NOT NULL,
    consented          boolean NOT NULL,
    delivered          bigint NOT NULL,
    -- ends; the highest version says why
    end_version        bigint NOT NULL,
    end_reason         text,
    ended_on           date,
    restored           boolean NOT NULL,
    -- base, too: codes of what restoration asks for
    restoration_conditions text
);
CREATE INDEX list_entry_subject ON list_entry (subject_id);

-- Objections to an entry. One that is upheld stays: its entry is about to end or to be corrected, and nothing may resume
-- before. Over, it suspends nothing from a version of the entry on: 0, or the version of the correction.
CREATE TABLE entry_objection (
    entry_id  uuid NOT NULL,
    case_id   uuid NOT NULL,
    objector  text,
    suspends  boolean,
    over_from bigint,
    PRIMARY KEY (entry_id, case_id)
);

-- Applications for restoration.
CREATE TABLE entry_application (
    entry_id uuid NOT NULL,
    case_id  uuid NOT NULL,
    closed   boolean NOT NULL,
    PRIMARY KEY (entry_id, case_id)
);

-- While a court's plan runs the entry is not shown, shared or used.
CREATE TABLE entry_shield (
    entry_id uuid NOT NULL,
    case_id  uuid NOT NULL,
    until    date,
    ended    boolean NOT NULL,
    PRIMARY KEY (entry_id, case_id)
);

-- Everything personal; gone when the entry ends.
CREATE TABLE dossier (
    entry_id        uuid PRIMARY KEY,
    subject_id      uuid NOT NULL,
    subject_kind    text NOT NULL,
    name            text NOT NULL,
    code            text NOT NULL,
    code_hash       text NOT NULL,
    code_conforming boolean NOT NULL,
    decision_number text NOT NULL,
    statement       text NOT NULL
);
-- Looked up for equality alone, and by chance: a third of the size of a tree.
CREATE INDEX dossier_code ON dossier USING hash (code_hash);

-- Who stands behind an organisation on BLACK and may do what the organisation may (C9).
CREATE TABLE dossier_person (
    entry_id  uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
    person_id uuid NOT NULL,
    role      text NOT NULL,
    name      text NOT NULL,
    code      text,
    code_hash text,
    PRIMARY KEY (entry_id, person_id, role)
);
CREATE INDEX dossier_person_code ON dossier_person (code_hash) WHERE code_hash IS NOT NULL;

-- The bodies of the registry, as credit.authorities tells them.
CREATE TABLE authority_body (
    authority text PRIMARY KEY,
    level     text NOT NULL,
    region    text NOT NULL,
    payload   bytea NOT NULL
);
CREATE INDEX authority_body_above ON authority_body (level, region);

CREATE VIEW list_entry_now AS
SELECT e.*,
       (e.end_reason IS NOT NULL OR e.restored) AS ended,
       (e.publication_needs NOT LIKE '%NEVER%'
        AND (e.consented OR e.publication_needs NOT LIKE '%CONSENT%')
        AND (e.delivered > e.version OR e.publication_needs NOT LIKE '%DELIVERY%')) AS publishable,
       EXISTS (SELECT 1 FROM entry_shield s WHERE s.entry_id = e.entry_id AND s.until IS NOT NULL AND NOT s.ended) AS shielded,
       -- what rests for an objection or for a court's plan must not be applied
       (EXISTS (SELECT 1 FROM entry_objection o
                WHERE o.entry_id = e.entry_id AND o.suspends AND (o.over_from IS NULL OR e.version < o.over_from))
        OR EXISTS (SELECT 1 FROM entry_shield s WHERE s.entry_id = e.entry_id AND s.until IS NOT NULL AND NOT s.ended)) AS suspended
FROM list_entry e
WHERE e.list IS NOT NULL AND e.ground IS NOT NULL;
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
