-- The database of the keys of dossiers: one table, and who may do what with it. Run in the database as a superuser, as often as one likes: it
-- makes what is missing. A file with the passwords makes them known before:
--   SELECT set_config('credit.writer', '...', false), set_config('credit.reader', '...', false);
-- Owner: has the table and signs in nowhere. Writer: designation-service, which gives each entry its key and deletes it. Reader: the other services.
-- Deleting a row is forgetting. How long copies of it live says how long forgetting takes: this database has backups of few days.
DO $$
DECLARE
    base text := current_database();
    kind text;
    role text;
BEGIN
    FOREACH kind IN ARRAY ARRAY['owner', 'writer', 'reader'] LOOP
        role := base || '_' || kind;
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
            EXECUTE format('CREATE ROLE %I', role);
        END IF;
        EXECUTE format(
            'ALTER ROLE %I %s NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION', role,
            CASE kind WHEN 'owner' THEN 'NOLOGIN' ELSE 'LOGIN' END);
        IF coalesce(current_setting('credit.' || kind, true), '') <> '' THEN
            EXECUTE format('ALTER ROLE %I PASSWORD %L', role, current_setting('credit.' || kind));
        END IF;
    END LOOP;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', base);
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I, %I', base, base || '_writer', base || '_reader');
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I, %I', base || '_writer', base || '_reader');
    CREATE TABLE IF NOT EXISTS data_key (
        id         uuid PRIMARY KEY,
        key        bytea NOT NULL CHECK (length(key) = 32),
        created_at timestamptz NOT NULL DEFAULT now()
    );
    -- a deleted key leaves its page soon
    ALTER TABLE data_key SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 100);
    -- statistics of a column are values of it, and outlive the row
    ALTER TABLE data_key ALTER COLUMN key SET STATISTICS 0;
    PERFORM pg_clear_attribute_stats('public', 'data_key', 'key', false);
    EXECUTE format('ALTER TABLE data_key OWNER TO %I', base || '_owner');
    -- Which keys were deleted, and when: whoever puts an older copy of this database back deletes them again.
    -- Ids say nothing about anyone.
    CREATE TABLE IF NOT EXISTS deleted_key (
        id         uuid NOT NULL,
        deleted_at timestamptz NOT NULL DEFAULT clock_timestamp()
    );
    EXECUTE format('ALTER TABLE deleted_key OWNER TO %I', base || '_owner');
    CREATE OR REPLACE FUNCTION note_deleted_keys() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $note$
    BEGIN
        INSERT INTO deleted_key (id) SELECT id FROM gone;
        RETURN NULL;
    END $note$;
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', base || '_owner');
    EXECUTE format('ALTER FUNCTION note_deleted_keys() OWNER TO %I', base || '_owner');
    REVOKE ALL ON FUNCTION note_deleted_keys() FROM PUBLIC;
    CREATE OR REPLACE TRIGGER note_deleted_keys AFTER DELETE ON data_key
        REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION note_deleted_keys();
    -- MAINTAIN: a deleted row leaves the file only when the file is written anew
    EXECUTE format('GRANT SELECT, INSERT, DELETE, MAINTAIN ON data_key TO %I', base || '_writer');
    EXECUTE format('GRANT SELECT ON data_key TO %I', base || '_reader');
END $$;
