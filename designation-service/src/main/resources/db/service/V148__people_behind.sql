-- Which entries of organisations on BLACK name whom, by random ids: a record of theirs for RED (GuoFa (2016) 33, art.
-- 14). A row goes when the entry was an error, or three years after its end.
CREATE TABLE entry_person (
    subject_id uuid NOT NULL,
    entry_id   uuid NOT NULL,
    PRIMARY KEY (subject_id, entry_id)
);
CREATE INDEX entry_person_entry ON entry_person (entry_id);

-- RED entries that a BLACK entry ended, for their authorities to take note of (Draft opinions on joint incentives, part
-- IV(3)). The name and the number of the decision are in the payload, sealed by a key of its own (kept_id); both go when
-- the authority has taken note.
CREATE TABLE taken_down (
    entry_id   uuid PRIMARY KEY,
    subject_id uuid NOT NULL,
    authority  text NOT NULL,
    field      text NOT NULL,
    because_of uuid NOT NULL,
    ended_on   date NOT NULL,
    kept_id    uuid NOT NULL UNIQUE,
    payload    bytea,
    noted_by   text,
    noted_on   date,
    CHECK ((noted_by IS NULL) = (noted_on IS NULL))
);
CREATE INDEX taken_down_authority ON taken_down (authority, ended_on);
CREATE INDEX taken_down_subject ON taken_down (subject_id);
