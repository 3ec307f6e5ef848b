-- BLACK entries that an earlier version stored: whom they name stands in their sealed dossiers, and is looked up by the
-- service after its start. Empty then.
CREATE TABLE entry_person_due (entry_id uuid PRIMARY KEY);
INSERT INTO entry_person_due (entry_id) SELECT entry_id FROM entry_register WHERE list = 'BLACK' AND ended_on IS NULL;
