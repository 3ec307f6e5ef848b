-- Dossiers are kept sealed, with the key of their entry, which lies in a database apart: deleting the key forgets them in every copy. What a
-- dossier says comes out of the sealed part; a code is found by its hash. The tables are made anew, so that nothing that stood here in clear
-- stays in their files; designation-service sends every dossier again, sealed.
CREATE TEMP TABLE kept_dossier ON COMMIT DROP AS
    SELECT entry_id, subject_id, subject_kind, code_hash, code_conforming FROM dossier;
CREATE TEMP TABLE kept_person ON COMMIT DROP AS SELECT entry_id, person_id, role, code_hash FROM dossier_person;
DROP TABLE dossier_person;
DROP TABLE dossier;

-- Everything personal; gone when the entry ends.
CREATE TABLE dossier (
    entry_id        uuid PRIMARY KEY,
    subject_id      uuid NOT NULL,
    subject_kind    text NOT NULL,
    code_hash       text NOT NULL,
    code_conforming boolean NOT NULL,
    -- whom it is about: null until it has come sealed
    sealed          bytea,
    -- why: null in services that do not keep it
    reasons         bytea
);
INSERT INTO dossier SELECT entry_id, subject_id, subject_kind, code_hash, code_conforming, NULL, NULL FROM kept_dossier;
-- Looked up for equality alone, and by chance: a third of the size of a tree.
CREATE INDEX dossier_code ON dossier USING hash (code_hash);

-- Who stands behind an organisation on BLACK and may do what the organisation may (C9).
CREATE TABLE dossier_person (
    entry_id  uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
    person_id uuid NOT NULL,
    role      text NOT NULL,
    code_hash text,
    PRIMARY KEY (entry_id, person_id, role)
);
INSERT INTO dossier_person SELECT entry_id, person_id, role, code_hash FROM kept_person;
CREATE INDEX dossier_person_code ON dossier_person (code_hash) WHERE code_hash IS NOT NULL;
