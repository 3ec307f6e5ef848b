-- The list as departments may see it: one record per entry in force, JSON as it travels on credit.entries.
CREATE TABLE shared_entry (
    entry_id uuid PRIMARY KEY,
    payload  bytea NOT NULL
);

-- Who asked about whom, why, and what was shown. The code stands only as a keyed hash.
CREATE TABLE inquiry_log (
    inquiry_id   uuid PRIMARY KEY,
    organisation text NOT NULL,
    caller       text NOT NULL,
    code_hash    text NOT NULL,
    purpose      text NOT NULL,
    legal_ground text NOT NULL,
    entries      uuid[] NOT NULL,
    asked_at     timestamptz NOT NULL
);
CREATE INDEX inquiry_log_code ON inquiry_log (code_hash, asked_at);

-- Which organisation was shown which entry at least once: whoever was is told if the entry proves wrong.
CREATE TABLE disclosure (
    entry_id     uuid NOT NULL,
    organisation text NOT NULL,
    PRIMARY KEY (entry_id, organisation)
);

CREATE PUBLICATION credit_sharing FOR TABLE event WHERE (topic IS NOT NULL), shared_entry;
