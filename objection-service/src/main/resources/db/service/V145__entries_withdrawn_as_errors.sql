-- Entries that were withdrawn as errors from now on: they clear the name with everyone who was told of them, whether
-- anybody objected or not. Nothing of it is personal.
CREATE TABLE entry_error (
    entry_id   uuid PRIMARY KEY,
    subject_id uuid NOT NULL,
    list       text NOT NULL,
    field      text NOT NULL,
    authority  text NOT NULL,      -- that supplied the entry
    cleared_on date NOT NULL       -- since when its clearing notices are due
);
CREATE INDEX entry_error_authority ON entry_error (authority);
