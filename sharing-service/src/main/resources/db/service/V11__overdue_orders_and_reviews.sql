-- Steps of orders that a department let pass, for as long as they are open.
CREATE TABLE overdue_order (
    order_id   uuid NOT NULL,
    step       text NOT NULL,
    department text NOT NULL,
    deadline   date NOT NULL,
    PRIMARY KEY (order_id, step)
);

-- Who reviewed a licence or penalty, and when; names are found by their stems.
ALTER TABLE publicity_record
    ADD COLUMN reviewer    text,
    ADD COLUMN reviewed_at timestamptz,
    ADD COLUMN stem        text;
CREATE INDEX publicity_record_stem ON publicity_record (stem) WHERE published_on IS NOT NULL;
CREATE INDEX publicity_record_authority ON publicity_record (authority, received_on, record_id);
