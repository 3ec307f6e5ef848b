-- What is shared of an individual has no name and no number. holder: keyed hash of them, by which it is seen that they became others; null of
-- organisations. matched: the month up to which match values stand in the record, counted from the year 0; 0 for none, null of organisations,
-- -1 while the record is still that of a version before this one, with a name.
ALTER TABLE shared_entry ADD COLUMN holder text, ADD COLUMN matched int;
UPDATE shared_entry s SET matched = -1 FROM list_entry e WHERE e.entry_id = s.entry_id AND e.subject_kind = 'INDIVIDUAL';
CREATE INDEX shared_entry_matched ON shared_entry (matched) WHERE matched IS NOT NULL;

-- To what the number of an individual is hashed in a month; gone with its entry. about: keyed hash of entry, category and number, by which it
-- is seen that the number was corrected.
CREATE TABLE entry_match (
    entry_id uuid NOT NULL REFERENCES shared_entry ON DELETE CASCADE,
    period   text NOT NULL,
    about    text NOT NULL,
    value    text NOT NULL,
    PRIMARY KEY (entry_id, period)
);
CREATE INDEX entry_match_period ON entry_match (period);

-- Keys of match values that were given out, by category: whoever is in the category sees them.
CREATE INDEX feed_access_keys ON feed_access (what, at) WHERE what LIKE 'match-key %';
