-- The key that another service signed its first head of a log with: whoever sends a head under its name needs that key.
CREATE TABLE other_key (
    service    text NOT NULL,
    log        text NOT NULL,
    type       text NOT NULL,
    public_key text NOT NULL,
    since      timestamptz NOT NULL,
    PRIMARY KEY (service, log)
);
