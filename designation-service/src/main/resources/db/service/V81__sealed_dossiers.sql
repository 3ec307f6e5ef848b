-- A payload of entry_dossier is sealed from this version on. What an earlier one stored is JSON, which begins with a brace (123); it is found here
-- without reading all, and sealed at the next start. The index is empty then.
CREATE INDEX entry_dossier_clear ON entry_dossier (entry_id) WHERE get_byte(payload, 0) = 123;
COMMENT ON TABLE entry_dossier IS 'Sealed dossiers as they travel on credit.dossiers. Forgetting is deleting the key, and the row.';
