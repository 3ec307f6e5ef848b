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
-- The list as departments may see it: one record per entry in force, JSON as it travels on credit.entries. What Debezium reads is the
-- first two columns. changed is the published offset of the transaction that wrote the row; high and low are the first 16 bytes of the SHA-256.
CREATE TABLE shared_entry (
    entry_id uuid PRIMARY KEY,
    payload  bytea NOT NULL,
    high     bigint NOT NULL,
    low      bigint NOT NULL,
    changed  bigint NOT NULL
);
CREATE INDEX shared_entry_changed ON shared_entry (changed, entry_id);

-- Entries that are not shared any more, for those who ask what changed since; nothing about anyone.
CREATE TABLE shared_end (
    entry_id uuid PRIMARY KEY,
    changed  bigint NOT NULL
);
CREATE INDEX shared_end_changed ON shared_end (changed, entry_id);

-- Published offsets: one for each transaction that changed what is shared, in the order of commit, with the digest of the whole list.
CREATE TABLE feed_offset (
    changed bigint PRIMARY KEY,
    entries bigint NOT NULL,
    high    bigint NOT NULL,
    low     bigint NOT NULL,
    at      timestamptz NOT NULL
);
CREATE INDEX feed_offset_digest ON feed_offset (high, low);
INSERT INTO feed_offset VALUES (0, 0, 0, 0, now());

-- One row: whoever changes what is shared holds it until the commit, so that offsets and commits have one order.
CREATE TABLE feed_head (
    changed bigint NOT NULL,
    entries bigint NOT NULL,
    high    bigint NOT NULL,
    low     bigint NOT NULL
);
INSERT INTO feed_head VALUES (0, 0, 0, 0);

-- Orders of departments, as credit.measures tells them; order-free: the highest turn counts, a lift is for good.
CREATE TABLE measure_order (
    order_id     uuid PRIMARY KEY,
    entry_id     uuid NOT NULL,
    measure      text,
    department   text NOT NULL,
    role         text,
    person_id    uuid,
    turn         bigint NOT NULL,
    suspended    boolean NOT NULL,
    lifted       boolean NOT NULL,
    acknowledged date,
    applied      date
);
CREATE INDEX measure_order_entry ON measure_order (entry_id);

-- What departments owe about an entry, a line for each order that is not lifted: department|measure|role|APPLIES or RESTS.
CREATE TABLE entry_duty (
    entry_id uuid PRIMARY KEY,
    duties   text NOT NULL,
    changed  bigint NOT NULL
);
CREATE INDEX entry_duty_changed ON entry_duty (changed);
CREATE TABLE duty_head (changed bigint NOT NULL);
INSERT INTO duty_head VALUES (0);

-- Who asked about whom, why, by which power, and what was shown; the code stands only as a keyed hash. Rows that were written together
-- are one batch: the root of the hashes of its rows is chained to the batch before and signed. content: the rows as the bytes that are
-- hashed, not compressed, so that one of them can be read alone.
CREATE TABLE inquiry_batch (
    batch    bigint PRIMARY KEY,
    previous bytea NOT NULL,
    root     bytea NOT NULL,
    rows     int NOT NULL,
    at       timestamptz NOT NULL,
    head     text NOT NULL,
    content  bytea STORAGE EXTERNAL NOT NULL
);

-- Where the inquiries about one code are, for batches up to inquiry_position: the first 64 bits of the keyed hash, and a place in the content.
CREATE TABLE inquiry_about (
    key    bigint NOT NULL,
    batch  bigint NOT NULL,
    start  int NOT NULL
);
CREATE INDEX inquiry_about_key ON inquiry_about (key, batch, start);

-- Up to which batch the log is taken: into inquiry_about, and into disclosure.
CREATE TABLE inquiry_position (batch bigint NOT NULL);
INSERT INTO inquiry_position VALUES (0);

-- Which organisation was shown which entry at least once: whoever was is told if the entry proves wrong. Told to the others only of
-- entries that somebody objects to.
CREATE TABLE disclosure (
    entry_id     uuid NOT NULL,
    organisation text NOT NULL,
    shown_on     date NOT NULL,
    told         boolean NOT NULL DEFAULT false,
    PRIMARY KEY (entry_id, organisation)
);
CREATE PUBLICATION credit_sharing FOR TABLE event WHERE (topic IS NOT NULL), shared_entry (entry_id, payload);

-- Special applications for inquiries outside somebody's powers.
CREATE SEQUENCE special_application_change;
CREATE TABLE special_application (
    application_id uuid PRIMARY KEY,
    content        bytea NOT NULL,
    changed        bigint NOT NULL
);
CREATE INDEX special_application_changed ON special_application (changed);

-- Who copied the list, or a part of it.
CREATE TABLE feed_access (
    access_id    uuid PRIMARY KEY,
    organisation text NOT NULL,
    caller       text NOT NULL,
    what         text NOT NULL,
    at           timestamptz NOT NULL,
    lines        bigint
);

-- Objections and applications that passed a deadline; over when the case is.
CREATE TABLE overdue_case (
    case_id   uuid PRIMARY KEY,
    entry_id  uuid NOT NULL,
    authority text NOT NULL,
    deadline  date NOT NULL
);

-- Batches of inquiries: windows of lines that were answered together. Whoever was found has a row in the log; of the others the first
-- eight bytes of the keyed hashes stand in rows by their first byte, so that a subject finds the inquiries about itself.
CREATE TABLE inquiry_window (
    window_id    uuid PRIMARY KEY,
    inquiry_id   uuid NOT NULL,
    organisation text NOT NULL,
    caller       text NOT NULL,
    purpose      text NOT NULL,
    legal_ground text NOT NULL,
    power        text NOT NULL,
    asked_at     timestamptz NOT NULL
);
CREATE TABLE inquiry_miss (
    bucket    smallint NOT NULL,
    window_id uuid NOT NULL,
    hashes    bytea NOT NULL,
    PRIMARY KEY (bucket, window_id)
);

-- Who is on the warning list: on lists for key scrutiny in three fields or more. seen_at: when its notice was read first.
CREATE TABLE warning (
    subject_id uuid PRIMARY KEY,
    entry_id   uuid NOT NULL,
    raised_on  date NOT NULL,
    seen_at    timestamptz
);

-- Administrative licences and penalties. A row goes when its display ends, and when its authority takes it back.
-- Published when it is received, or when a reviewer has agreed.
CREATE TABLE publicity_record (
    record_id       uuid PRIMARY KEY,
    kind            text NOT NULL,
    authority       text NOT NULL,
    document_number text NOT NULL,
    subject_kind    text NOT NULL,
    name            text NOT NULL,
    code            text NOT NULL,
    code_hash       text NOT NULL,
    title           text NOT NULL,
    basis           text NOT NULL,
    grade           text,
    decision_date   date NOT NULL,
    display_until   date NOT NULL,
    due_on          date NOT NULL,
    provisional     boolean NOT NULL,
    received_on     date NOT NULL,
    published_on    date,
    withheld        text,
    submitted_by    text NOT NULL,
    UNIQUE (authority, kind, document_number, code_hash)
);
CREATE INDEX publicity_record_code ON publicity_record (code_hash);
CREATE INDEX publicity_record_waiting ON publicity_record (due_on) WHERE published_on IS NULL;

-- How authorities keep the clock; stays when records go.
CREATE TABLE publicity_count (
    authority text NOT NULL,
    month     date NOT NULL,
    on_time   int NOT NULL,
    late      int NOT NULL,
    worst     int NOT NULL,
    PRIMARY KEY (authority, month)
);

-- What reviewers decided about entries whose standard asks for it; of a corrected entry another review is needed.
CREATE TABLE disclosure_review (
    entry_id uuid NOT NULL,
    version  bigint NOT NULL,
    outcome  text NOT NULL,
    reviewer text NOT NULL,
    reason   text,
    at       timestamptz NOT NULL,
    PRIMARY KEY (entry_id, version)
);

-- Credit reports printed at a counter: four a year for an individual on RED (S0 III(1)).
CREATE TABLE counter_report (
    report_id  uuid PRIMARY KEY,
    code_hash  text NOT NULL,
    desk       text NOT NULL,
    printed_on date NOT NULL
);
CREATE INDEX counter_report_code ON counter_report (code_hash, printed_on);

-- What happened to entries, and when it became known: the same events as on the topics, without a name.
CREATE TABLE entry_event (
    entry_id uuid NOT NULL,
    event_id text NOT NULL,
    known_at timestamptz NOT NULL,
    type     text NOT NULL,
    payload  bytea NOT NULL,
    PRIMARY KEY (entry_id, event_id)
);
-- Steps of orders that a department let pass, for as long as they are open.
CREATE TABLE overdue_order (
    order_id   uuid NOT NULL,
    step       text NOT NULL,
    department text NOT NULL,
    deadline   date NOT NULL,
    PRIMARY KEY (order_id, step)
);

-- Who reviewed a licence or penalty, and when; names are found by their stems.
ALTER TABLE publicity_record
    ADD COLUMN reviewer    text,
    ADD COLUMN reviewed_at timestamptz,
    ADD COLUMN stem        text;
CREATE INDEX publicity_record_stem ON publicity_record (stem) WHERE published_on IS NOT NULL;
CREATE INDEX publicity_record_authority ON publicity_record (authority, received_on, record_id);
-- Who was shown an entry is looked up in the log when somebody objects to the entry; only that is kept.
DELETE FROM disclosure d WHERE NOT EXISTS (SELECT 1 FROM entry_objection o WHERE o.entry_id = d.entry_id);
CREATE INDEX disclosure_untold ON disclosure (entry_id) WHERE NOT told;
-- Entries that somebody objects to, and of which it was looked up.
CREATE TABLE disclosure_search (entry_id uuid PRIMARY KEY);
INSERT INTO disclosure_search SELECT DISTINCT entry_id FROM entry_objection;

-- What is overdue in a later turn of an order is not done with an earlier one.
ALTER TABLE overdue_order ADD COLUMN turn int NOT NULL DEFAULT 0;

-- The warning list is read page by page.
CREATE INDEX warning_raised ON warning (raised_on, subject_id);

-- Earlier inquiries are read from where a page ends.
CREATE INDEX inquiry_batch_at ON inquiry_batch (at);
ALTER TABLE inquiry_miss ADD COLUMN asked_at timestamptz NOT NULL DEFAULT now();
UPDATE inquiry_miss m SET asked_at = w.asked_at FROM inquiry_window w WHERE w.window_id = m.window_id;
CREATE INDEX inquiry_miss_asked ON inquiry_miss (bucket, asked_at);
