-- Who learnt something about a subject by a dry run, or by a refusal that tells of its record. The subject sees it, also
-- after its last entry: by the keyed hash of its code, and without saying what was learnt.
CREATE TABLE subject_look (
    look_id      uuid PRIMARY KEY,
    code_hash    text NOT NULL,
    organisation text NOT NULL,
    person       text NOT NULL,
    kind         text NOT NULL,
    at           timestamptz NOT NULL
);
CREATE INDEX subject_look_about ON subject_look (code_hash, at);
