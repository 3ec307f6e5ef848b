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
-- Orders as queues show them, written with each decision. Nothing personal: who it is about stands in the dossier.
CREATE TABLE measure_order (
    order_id           uuid PRIMARY KEY,
    entry_id           uuid NOT NULL,
    measure            text NOT NULL,
    measure_version    int NOT NULL,
    department         text NOT NULL,
    memorandum         text NOT NULL,
    memorandum_version int NOT NULL,
    person_id          uuid,
    person_role        text,
    state              text NOT NULL
                       CHECK (state IN ('ORDERED', 'ACKNOWLEDGED', 'APPLIED', 'NOT_APPLIED', 'LIFTED')),
    not_applied        text,
    suspended          boolean NOT NULL,
    turn               int NOT NULL,
    confirmed          int NOT NULL,
    ordered_on         date NOT NULL,
    -- what the department has to do next, and until when; all null when there is nothing to do
    step               text,
    step_from          date,
    due_on             date,
    provisional        boolean NOT NULL,
    -- when somebody has to look at it: the day of the reminder, then the day after the deadline
    next_on            date,
    overdue            boolean NOT NULL,
    acknowledged_at    timestamptz,
    reported_at        timestamptz,
    changed_at         timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX measure_order_entry ON measure_order (entry_id);
CREATE INDEX measure_order_queue ON measure_order (department, due_on, order_id) WHERE step IS NOT NULL;
CREATE INDEX measure_order_next ON measure_order (next_on, order_id) WHERE next_on IS NOT NULL;

-- Each suspension, resumption and lift, and when the department had followed it.
CREATE TABLE order_change (
    order_id     uuid NOT NULL,
    turn         int NOT NULL,
    department   text NOT NULL,
    change       text NOT NULL CHECK (change IN ('SUSPENDED', 'RESUMED', 'LIFTED')),
    cause        text,
    changed_at   timestamptz NOT NULL DEFAULT now(),
    confirmed_at timestamptz,
    PRIMARY KEY (order_id, turn)
);

-- What a department says in words when it does not apply a measure. May be personal: goes with the entry.
CREATE TABLE order_remark (
    order_id   uuid PRIMARY KEY,
    entry_id   uuid NOT NULL,
    remark     text NOT NULL
);
CREATE INDEX order_remark_entry ON order_remark (entry_id);

-- Cases that departments report. The summary goes with the entry unless it is a typical one, which names nobody.
CREATE TABLE measure_case (
    case_id     uuid PRIMARY KEY,
    order_id    uuid NOT NULL,
    entry_id    uuid NOT NULL,
    department  text NOT NULL,
    measure     text NOT NULL,
    province    text NOT NULL,
    city        text,
    happened_on date NOT NULL,
    typical     boolean NOT NULL,
    summary     text,
    reported_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX measure_case_entry ON measure_case (entry_id);
CREATE INDEX measure_case_order ON measure_case (order_id);

-- Memoranda as they are, with their drafts. Numbers of changes grow in commit order, because companions are written under
-- the event store's lock.
CREATE SEQUENCE memorandum_change;
CREATE TABLE memorandum (
    code    text PRIMARY KEY,
    content bytea NOT NULL,
    changed bigint NOT NULL UNIQUE
);

-- As they travel on credit.memoranda, once something is concluded.
CREATE TABLE concluded_memorandum (
    code    text PRIMARY KEY,
    payload bytea NOT NULL
);

-- By which rules the orders of a memorandum were last aligned.
CREATE TABLE aligned_rules (
    memorandum text PRIMARY KEY,
    rules      text NOT NULL
);

-- Incentives that cities and enterprises offer.
CREATE SEQUENCE offer_change;
CREATE TABLE incentive_offer (
    offer_id uuid PRIMARY KEY,
    content  bytea NOT NULL,
    changed  bigint NOT NULL UNIQUE
);

-- Uses of incentives, recorded with the agreement of the person, by entry: nothing is left to say who it was when it ends.
CREATE TABLE incentive_use (
    use_id    uuid PRIMARY KEY,
    entry_id  uuid NOT NULL,
    incentive text NOT NULL,
    desk      text NOT NULL,
    place     text NOT NULL,
    trade     text NOT NULL,
    used_on   date NOT NULL,
    -- keyed hash of the id and the code, to know a request that comes again; gone with the entry
    holder    text
);
CREATE INDEX incentive_use_entry ON incentive_use (entry_id, incentive, used_on);

-- Who asked at which desk about whom. The code stands as a keyed hash only.
CREATE TABLE desk_check (
    check_id  uuid PRIMARY KEY,
    desk      text NOT NULL,
    caller    text NOT NULL,
    code_hash text NOT NULL,
    place     text NOT NULL,
    trade     text NOT NULL,
    shown     int NOT NULL,
    at        timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX desk_check_code ON desk_check (code_hash, at);

-- Entries whose time of use runs out: found by their last day.
CREATE INDEX list_entry_decided ON list_entry (decision_date);
CREATE INDEX list_entry_last_day ON list_entry (display_until) WHERE end_reason IS NULL AND NOT restored;

CREATE PUBLICATION credit_incentive FOR TABLE event WHERE (topic IS NOT NULL), concluded_memorandum;
