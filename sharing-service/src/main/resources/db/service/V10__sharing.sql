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
