-- Versions of the keys of hashed columns: what says of a secret that it is the same one, and when how many values were last brought to it.
CREATE TABLE hash_key (
    version      int PRIMARY KEY,
    secret_check text NOT NULL,
    rotated_at   timestamptz,
    rotated      bigint NOT NULL DEFAULT 0
);
