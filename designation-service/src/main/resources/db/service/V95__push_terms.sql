-- Last day on which a second person can agree to a push that waits; what waits already gets a term from now on.
ALTER TABLE push ADD COLUMN decide_by date;
UPDATE push SET decide_by = current_date + 14 WHERE state = 'AWAITING_CONFIRMATION';
CREATE INDEX push_waiting ON push (decide_by) WHERE state = 'AWAITING_CONFIRMATION';
