-- Until when what was deleted lies in no file of a table any more; the row without a name says since when this is noted.
CREATE TABLE rewriting (
    table_name text PRIMARY KEY,
    clean_at   timestamptz NOT NULL DEFAULT now(),
    deleted    bigint NOT NULL DEFAULT 0
);
INSERT INTO rewriting (table_name) VALUES ('');
