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
-- Files that people hand in, outside the event log. One without a case was uploaded and not used yet. Personal: it goes
-- when its entry ends, and with the case that is taken back.
CREATE TABLE evidence (
    evidence_id uuid PRIMARY KEY,
    owner_hash  text NOT NULL,  -- keyed hash of who uploaded it
    case_id     uuid,
    entry_id    uuid,
    media_type  text NOT NULL,
    sha256      text NOT NULL,
    bytes       int NOT NULL,
    content     bytea NOT NULL,
    uploaded_at timestamptz NOT NULL DEFAULT now()
);
-- Files are compressed already, and are read piece by piece.
ALTER TABLE evidence ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX evidence_case ON evidence (case_id);
CREATE INDEX evidence_entry ON evidence (entry_id);
CREATE INDEX evidence_unused ON evidence (owner_hash, uploaded_at) WHERE case_id IS NULL;

-- Which files were shown about an entry, also in a case that was taken back: another look at the same is no new evidence.
CREATE TABLE evidence_shown (
    entry_id uuid NOT NULL,
    sha256   text NOT NULL,
    PRIMARY KEY (entry_id, sha256)
);

-- What happened to a case and who did it, written with each decision. Nothing personal about the subject.
CREATE TABLE case_act (
    number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id      uuid NOT NULL,
    at           timestamptz NOT NULL DEFAULT now(),
    act          text NOT NULL,
    role         text NOT NULL,
    organisation text,
    person       text,
    detail       text
);
CREATE INDEX case_act_case ON case_act (case_id, number);

-- Which authorities have an open case on their desk, the most urgent first.
CREATE TABLE case_desk (
    authority text NOT NULL,
    deadline  date NOT NULL,
    case_id   uuid NOT NULL,
    PRIMARY KEY (authority, deadline, case_id)
);
CREATE INDEX case_desk_case ON case_desk (case_id);

-- What is to be done about a deadline next: a reminder, or what follows when it has passed.
CREATE TABLE case_deadline (
    case_id      uuid PRIMARY KEY,
    entry_id     uuid NOT NULL,
    counted_from date NOT NULL,
    working_days int NOT NULL,
    deadline     date NOT NULL,
    provisional  boolean NOT NULL,
    reminded     boolean NOT NULL,
    next_step_on date NOT NULL
);
CREATE INDEX case_deadline_next ON case_deadline (next_step_on, case_id);
CREATE INDEX case_deadline_provisional ON case_deadline (case_id) WHERE provisional;
-- Cases as people read them, written with each decision. The texts are personal and go when the entry ends.
CREATE TABLE objection_case (
    case_id       uuid PRIMARY KEY,
    entry_id      uuid NOT NULL,
    subject_id    uuid NOT NULL,
    authority     text NOT NULL,   -- that supplied the entry
    list          text NOT NULL,
    field         text NOT NULL,
    standard      text NOT NULL,
    objector      text NOT NULL,
    objector_hash text,            -- keyed hash of the code of who came
    subject_hash  text,            -- keyed hash of the code of the entry's subject
    liaison_of    text,            -- the organisation of a liaison
    ground        text NOT NULL,
    edition       text NOT NULL,
    statement     text,
    suspends      boolean NOT NULL,
    rests_not     text,            -- why it does not suspend: RED, STANDARD or REPEATED
    stage         text NOT NULL,
    responsible   text NOT NULL,   -- whoever was asked last
    deadline      date NOT NULL,
    provisional   boolean NOT NULL,
    overdue       boolean NOT NULL DEFAULT false,
    state         text NOT NULL,
    raised_on     date NOT NULL,
    decided_on    date,
    decided_by    text,
    remedy        text,
    reason        text,            -- of a rejection, or of the rejection of the rest
    explanation   text,
    cleared_on    date,            -- since when its clearing notices are due
    CHECK (objector_hash IS NOT NULL OR liaison_of IS NOT NULL)
);
CREATE INDEX objection_case_entry ON objection_case (entry_id);
CREATE INDEX objection_case_objector ON objection_case (objector_hash, case_id) WHERE objector_hash IS NOT NULL;
CREATE INDEX objection_case_subject ON objection_case (subject_hash, case_id) WHERE subject_hash IS NOT NULL;
CREATE INDEX objection_case_open ON objection_case (entry_id) WHERE state IN ('OPEN', 'CORRECTING');
CREATE INDEX objection_case_cleared ON objection_case (entry_id) WHERE cleared_on IS NOT NULL;
CREATE INDEX objection_case_liaison ON objection_case (liaison_of, case_id) WHERE liaison_of IS NOT NULL;

-- Who had something to do because of an entry, or was shown it: they are told when it proves wrong.
CREATE TABLE entry_audience (
    entry_id     uuid NOT NULL,
    organisation text NOT NULL,
    told_on      date NOT NULL,    -- first day
    PRIMARY KEY (entry_id, organisation)
);
CREATE INDEX entry_audience_organisation ON entry_audience (organisation, entry_id);

-- The part of the list of notices that is done.
CREATE TABLE clearing_acknowledgement (
    case_id         uuid NOT NULL,
    organisation    text NOT NULL,
    acknowledged_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (case_id, organisation)
);

CREATE PUBLICATION credit_objection FOR TABLE event WHERE (topic IS NOT NULL);
