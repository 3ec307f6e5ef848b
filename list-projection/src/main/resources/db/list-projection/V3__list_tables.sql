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
