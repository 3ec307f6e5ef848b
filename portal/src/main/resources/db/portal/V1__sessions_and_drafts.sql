-- Who is signed in at the workbench. The cookie has the id; here is its digest, and the token encrypted.
CREATE TABLE session (
  id_digest bytea PRIMARY KEY,
  token bytea NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX session_expires_at ON session (expires_at);

-- The content of forms that were refused, or left, encrypted; it goes with the session.
CREATE TABLE draft (
  session bytea NOT NULL REFERENCES session ON DELETE CASCADE,
  page text NOT NULL,
  form text NOT NULL,
  content bytea NOT NULL,
  kept_at timestamptz NOT NULL,
  PRIMARY KEY (session, page, form)
);
