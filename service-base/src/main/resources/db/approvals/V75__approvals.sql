-- Requests that need a second person, as their events leave them. settled: what was asked for was carried out or refused
-- anew; it is set in the transaction of the act itself, so that no request is carried out twice.
CREATE SEQUENCE approval_change;
CREATE TABLE approval (
    approval_id uuid PRIMARY KEY,
    content     bytea NOT NULL,
    settled     boolean NOT NULL DEFAULT false,
    changed     bigint NOT NULL UNIQUE
);
