-- Who was shown an entry is looked up in the log when somebody objects to the entry; only that is kept.
DELETE FROM disclosure d WHERE NOT EXISTS (SELECT 1 FROM entry_objection o WHERE o.entry_id = d.entry_id);
CREATE INDEX disclosure_untold ON disclosure (entry_id) WHERE NOT told;
-- Entries that somebody objects to, and of which it was looked up.
CREATE TABLE disclosure_search (entry_id uuid PRIMARY KEY);
INSERT INTO disclosure_search SELECT DISTINCT entry_id FROM entry_objection;

-- What is overdue in a later turn of an order is not done with an earlier one.
ALTER TABLE overdue_order ADD COLUMN turn int NOT NULL DEFAULT 0;

-- The warning list is read page by page.
CREATE INDEX warning_raised ON warning (raised_on, subject_id);

-- Earlier inquiries are read from where a page ends.
CREATE INDEX inquiry_batch_at ON inquiry_batch (at);
ALTER TABLE inquiry_miss ADD COLUMN asked_at timestamptz NOT NULL DEFAULT now();
UPDATE inquiry_miss m SET asked_at = w.asked_at FROM inquiry_window w WHERE w.window_id = m.window_id;
CREATE INDEX inquiry_miss_asked ON inquiry_miss (bucket, asked_at);
