-- Withdrawals from BLACK or WATCH by one person: written with the withdrawal, countersigned by a second person of the
-- same organisation afterwards. Nothing personal of the subject.
CREATE TABLE countersigning (
    entry_id     uuid PRIMARY KEY,
    authority    text NOT NULL,
    list         text NOT NULL,
    field        text NOT NULL,
    organisation text NOT NULL,
    first        text NOT NULL,
    withdrawn_on date NOT NULL,
    due_on       date NOT NULL,
    second       text,
    signed_on    date,
    objection    text,
    CHECK ((second IS NULL) = (signed_on IS NULL))
);
CREATE INDEX countersigning_open ON countersigning (due_on) WHERE second IS NULL OR objection IS NOT NULL;
CREATE INDEX countersigning_organisation ON countersigning (organisation, withdrawn_on);
