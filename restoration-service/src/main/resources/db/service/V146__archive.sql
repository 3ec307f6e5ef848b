-- The archive of the authority that restored is read by the day of the decision.
CREATE INDEX restoration_case_archive ON restoration_case (decided_by, decided_on, case_id) WHERE state = 'GRANTED';
