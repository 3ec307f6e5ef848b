-- Signed heads of the logs of other services, the last of each day: whoever cuts a log off or writes it anew has to change these, too, in the
-- database of every other service.
CREATE TABLE other_head (
    service text NOT NULL,
    log     text NOT NULL,
    day     date NOT NULL,
    batch   bigint NOT NULL,
    head    text NOT NULL,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (service, log, day)
);
