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
