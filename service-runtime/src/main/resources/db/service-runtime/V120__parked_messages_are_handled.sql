-- What became of a parked message: an operator has it tried again, or discards it with a reason.
ALTER TABLE parked_message
    ADD COLUMN id         uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
    ADD COLUMN state      text NOT NULL DEFAULT 'WAITING',
    ADD COLUMN tries      int  NOT NULL DEFAULT 0,
    ADD COLUMN closed_at  timestamptz,
    ADD COLUMN closed_by  text,
    ADD COLUMN closed_for text,
    ADD CONSTRAINT parked_message_state CHECK (state IN ('WAITING', 'TAKEN', 'SUPERSEDED', 'DISCARDED'));

CREATE INDEX parked_message_waiting ON parked_message (parked_at, id) WHERE state = 'WAITING';
