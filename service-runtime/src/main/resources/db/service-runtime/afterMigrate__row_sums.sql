-- Every table is noted, also one of a later migration, except those in which something else finds a change.
DO $$
DECLARE
    one  record;
    ids  text;
BEGIN
    FOR one IN
        SELECT c.oid, c.relname FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
          AND c.relname NOT IN (
            -- signed logs, and what their verification compares
            'event', 'event_tag', 'event_chain', 'security_batch', 'security_removed', 'inquiry_batch', 'row_batch',
            -- compared with the lists of the other services
            'list_entry',
            -- the notes and sums themselves
            'row_change', 'row_sum',
            -- nothing that matters: answers to repeated requests, places of messages that wait, what was migrated, keys of
            -- nobody, when files were written anew, how far topics were compared with the events
            'idempotency', 'parked_message', 'flyway_schema_history', 'topic_pulse', 'rewriting', 'sending')
          AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'row_sums_insert')
    LOOP
        -- hashes of codes name nobody in an alarm
        SELECT coalesce(string_agg(DISTINCT a.attname, ','), '') INTO ids
        FROM pg_attribute a LEFT JOIN pg_index i ON i.indrelid = one.oid AND i.indisprimary
        WHERE a.attrelid = one.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attname NOT LIKE '%hash%'
          AND (a.attnum = ANY (i.indkey) OR a.attname LIKE '%\_id');
        EXECUTE format('CREATE TRIGGER row_sums_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS come_rows'
            ' FOR EACH STATEMENT EXECUTE FUNCTION note_row_changes(%L)', one.relname, ids);
        EXECUTE format('CREATE TRIGGER row_sums_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS gone_rows'
            ' NEW TABLE AS come_rows FOR EACH STATEMENT EXECUTE FUNCTION note_row_changes(%L)', one.relname, ids);
        EXECUTE format('CREATE TRIGGER row_sums_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS gone_rows'
            ' FOR EACH STATEMENT EXECUTE FUNCTION note_row_changes(%L)', one.relname, ids);
    END LOOP;
END $$;
