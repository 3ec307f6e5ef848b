-- Tokens that count no more before they expire: by the digest of their id, or of the person they were issued to.
CREATE TABLE token_revocation (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  digest text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('TOKEN', 'PERSON')),
  revoked_at timestamptz NOT NULL,
  revoked_by text NOT NULL,
  reason text NOT NULL
);
CREATE INDEX token_revocation_revoked_at ON token_revocation (revoked_at);
