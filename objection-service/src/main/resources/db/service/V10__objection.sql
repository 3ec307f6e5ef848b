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
