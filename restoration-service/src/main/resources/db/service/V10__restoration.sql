-- Applications as the queues show them, written with each decision. The statement is personal and goes when the entry ends.
CREATE TABLE restoration_case (
    case_id       uuid PRIMARY KEY,
    entry_id      uuid NOT NULL,
    subject_id    uuid NOT NULL,
    authority     text NOT NULL,
    route         text NOT NULL,
    applicant_hash text NOT NULL,  -- keyed hash of the code of who came
    statement     text,
    deadline      date NOT NULL,
    state         text NOT NULL CHECK (state IN ('OPEN', 'GRANTED', 'REFUSED')),
    reason        text,
    next_try_from date,
    requested_at  timestamptz NOT NULL DEFAULT now(),
    decided_at    timestamptz
);
CREATE INDEX restoration_case_queue ON restoration_case (authority, state, deadline, case_id);
CREATE INDEX restoration_case_entry ON restoration_case (entry_id);

CREATE PUBLICATION credit_restoration FOR TABLE event WHERE (topic IS NOT NULL);
