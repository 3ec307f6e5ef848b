-- Debezium is given what is on the topic, and no more: who caused an event does not leave this database.
ALTER PUBLICATION credit_designation SET TABLE
    event (position, id, type, occurred_at, payload, topic, key, subject, dataschema, traceparent, specversion)
    WHERE (topic IS NOT NULL),
    entry_dossier, authority (authority, payload);

-- Lines are decided after the request, in its name.
ALTER TABLE push ADD COLUMN author_role text, ADD COLUMN token_id text, ADD COLUMN request_id text;
