-- No event without whoever caused it. Rows of earlier builds have no author and stay as they are.
ALTER TABLE event ADD CONSTRAINT event_has_author CHECK (jsonb_exists(metadata, 'by')) NOT VALID;
