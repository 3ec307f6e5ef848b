-- Entries whose key is lost: their dossiers are sent again when it is there again.
CREATE TABLE lost_key (
    entry_id uuid PRIMARY KEY,
    noted_at timestamptz NOT NULL DEFAULT now()
);
