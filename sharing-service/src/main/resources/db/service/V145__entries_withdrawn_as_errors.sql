-- Who was shown an entry is looked up, too, when it is withdrawn as an error without an objection; of entries that were
-- withdrawn before this, nobody is looked for.
CREATE INDEX list_entry_error ON list_entry (entry_id) WHERE end_reason = 'ERROR';
INSERT INTO disclosure_search SELECT entry_id FROM list_entry WHERE end_reason = 'ERROR' ON CONFLICT DO NOTHING;
