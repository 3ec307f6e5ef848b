-- Who has a row with a code and its hash knows whose hash it is, and needs no key. The code is published: it is looked for itself.
ALTER TABLE publicity_record DROP COLUMN code_hash;
CREATE INDEX publicity_record_code ON publicity_record (code);
ALTER TABLE publicity_record ADD UNIQUE (authority, kind, document_number, code);
