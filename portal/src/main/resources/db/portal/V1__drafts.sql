-- What somebody typed into a form before the session ended. The owner is known by a hash, never by name or code.
CREATE TABLE draft (
  owner_hash text NOT NULL,
  form text NOT NULL,
  content jsonb NOT NULL,
  kept_until timestamptz NOT NULL,
  PRIMARY KEY (owner_hash, form)
);
CREATE INDEX draft_kept_until ON draft (kept_until);
