-- Cases as the queues show them, written with each decision. The statement is personal and goes when the entry ends.
CREATE TABLE objection_case (
    case_id    uuid PRIMARY KEY,
    entry_id   uuid NOT NULL,
    subject_id uuid NOT NULL,
    authority  text NOT NULL,
    ground     text NOT NULL,
    objector_hash text NOT NULL,  -- keyed hash of the code of who came
    statement  text,
    suspends   boolean NOT NULL,
    deadline   date NOT NULL,
    state      text NOT NULL CHECK (state IN ('OPEN', 'UPHELD', 'REJECTED')),
    reason     text,
    raised_at  timestamptz NOT NULL DEFAULT now(),
    decided_at timestamptz
);
CREATE INDEX objection_case_queue ON objection_case (authority, state, deadline, case_id);
CREATE INDEX objection_case_entry ON objection_case (entry_id);

CREATE PUBLICATION credit_objection FOR TABLE event WHERE (topic IS NOT NULL);
