-- What is overdue is counted every quarter of a minute; there are few such orders among many.
CREATE INDEX measure_order_overdue ON measure_order (department) WHERE overdue AND step IS NOT NULL;
