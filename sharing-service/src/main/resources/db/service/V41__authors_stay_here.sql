-- Debezium is given what is on the topic, and no more: who caused an event does not leave this database.
ALTER PUBLICATION credit_sharing SET TABLE
    event (position, id, type, occurred_at, payload, topic, key, subject, dataschema, traceparent, specversion)
    WHERE (topic IS NOT NULL),
    shared_entry (entry_id, payload);
