-- The security log: who signed in, was refused, or read personal data. Batches as those of every signed log.
CREATE TABLE security_batch (
    batch    bigint PRIMARY KEY,
    previous bytea NOT NULL,
    root     bytea NOT NULL,
    rows     integer NOT NULL,
    at       timestamptz NOT NULL,
    head     text NOT NULL,
    content  bytea NOT NULL
);
CREATE INDEX security_batch_at ON security_batch (at);

-- The signed head of the last batch that retention has removed: what is left is verified from there on.
CREATE TABLE security_removed (
    batch      bigint PRIMARY KEY,
    head       text NOT NULL,
    removed_at timestamptz NOT NULL
);
