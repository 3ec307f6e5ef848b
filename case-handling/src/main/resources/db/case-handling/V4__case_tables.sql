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
