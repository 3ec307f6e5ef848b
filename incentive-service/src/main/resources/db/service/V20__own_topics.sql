-- This service publishes on its own topics only: one worker carries the events of all services, and a row is where it is told.
ALTER TABLE event ADD CONSTRAINT event_own_topic CHECK (topic IS NULL OR topic IN ('credit.measures')) NOT VALID;
