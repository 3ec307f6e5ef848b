-- Steps of orders that a department let pass, for as long as they are open.
CREATE TABLE overdue_order (
    order_id   uuid NOT NULL,
    step       text NOT NULL,
    department text NOT NULL,
    deadline   date NOT NULL,
    PRIMARY KEY (order_id, step)
);
