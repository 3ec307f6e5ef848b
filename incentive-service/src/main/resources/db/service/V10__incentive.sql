-- Orders as the queues show them, written with each decision. Nothing personal: who it is about stands in the dossier.
CREATE TABLE measure_order (
    order_id   uuid PRIMARY KEY,
    entry_id   uuid NOT NULL,
    measure    text NOT NULL,
    department text NOT NULL,
    memorandum text NOT NULL,
    state      text NOT NULL CHECK (state IN ('ORDERED', 'ACKNOWLEDGED', 'APPLIED', 'LIFTED')),
    suspended  boolean NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX measure_order_queue ON measure_order (department, state, order_id);
CREATE INDEX measure_order_entry ON measure_order (entry_id);

CREATE PUBLICATION credit_incentive FOR TABLE event WHERE (topic IS NOT NULL);
