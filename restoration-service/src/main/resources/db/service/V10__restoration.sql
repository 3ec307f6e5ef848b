-- Applications as people read them, written with each decision. The texts are personal and go when the entry ends; what
-- stays of a restoration says nothing about anyone but to whoever has the code.
CREATE TABLE restoration_case (
    case_id        uuid PRIMARY KEY,
    entry_id       uuid NOT NULL,
    subject_id     uuid NOT NULL,
    subject_hash   text NOT NULL,   -- keyed hash of the code of the entry's subject
    applicant_hash text NOT NULL,   -- keyed hash of the code of who came
    authority      text NOT NULL,   -- that designated
    list           text NOT NULL,
    field          text NOT NULL,
    standard       text NOT NULL,
    conditions     text NOT NULL,   -- of the standard, codes
    route          text NOT NULL,
    edition        text NOT NULL,
    statement      text,
    commitment     text,            -- code of the text that was signed
    stage          text NOT NULL,
    responsible    text NOT NULL,
    deadline       date NOT NULL,
    provisional    boolean NOT NULL,
    overdue        boolean NOT NULL DEFAULT false,
    state          text NOT NULL,
    requested_on   date NOT NULL,
    decided_on     date,
    decided_by     text,
    reason         text,
    explanation    text,
    next_try_from  date
);
CREATE INDEX restoration_case_entry ON restoration_case (entry_id);
CREATE INDEX restoration_case_applicant ON restoration_case (applicant_hash, case_id);
CREATE INDEX restoration_case_subject ON restoration_case (subject_hash, case_id);

-- Who may record training and service.
CREATE TABLE provider (
    provider      text PRIMARY KEY,
    zh            text NOT NULL,
    en            text NOT NULL,
    training      boolean NOT NULL,
    service       boolean NOT NULL,
    recognised_by text NOT NULL,
    document      text NOT NULL,
    from_day      date NOT NULL,
    until_day     date
);

-- Who attended, by the keyed hash of the code.
CREATE TABLE attendance (
    attendance_id uuid PRIMARY KEY,
    provider      text NOT NULL REFERENCES provider,
    code_hash     text NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('TRAINING', 'SERVICE')),
    hours         int NOT NULL CHECK (hours BETWEEN 1 AND 24),
    on_day        date NOT NULL,
    document      text NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT now(),
    revoked_at    timestamptz,
    UNIQUE (provider, kind, on_day, code_hash, document)
);
CREATE INDEX attendance_code ON attendance (code_hash, kind, on_day);

-- Entries that are shielded while a court's plan runs.
CREATE TABLE shielding (
    case_id   uuid PRIMARY KEY,
    entry_id  uuid NOT NULL,
    authority text NOT NULL,
    court     text,            -- and the number of its decision: personal, they go with the entry
    document  text,
    from_day  date NOT NULL,
    until_day date NOT NULL,
    ended_on  date
);
CREATE INDEX shielding_authority ON shielding (authority, until_day);
CREATE INDEX shielding_entry ON shielding (entry_id);
CREATE INDEX shielding_due ON shielding (until_day) WHERE ended_on IS NULL;

CREATE PUBLICATION credit_restoration FOR TABLE event WHERE (topic IS NOT NULL);
