-- The three roles of one database, and what each may do. Run in the database as a superuser, as often as one likes:
-- it makes what is missing. A file with the passwords makes them known before:
--   SELECT set_config('credit.owner', '...', false), set_config('credit.service', '...', false),
--          set_config('credit.connect', '...', false);
-- Owner: makes and changes tables (Flyway). Service: reads and writes rows, and only adds events. Connect: reads the log of
-- this database for Debezium. What the last two may do with each table is in afterMigrate__rights.sql of signed-log.
DO $$
DECLARE
    base text := current_database();
    kind text;
    role text;
    object record;
BEGIN
    FOREACH kind IN ARRAY ARRAY['owner', 'service', 'connect'] LOOP
        role := base || '_' || kind;
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
            EXECUTE format('CREATE ROLE %I', role);
        END IF;
        EXECUTE format(
            'ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS %s', role,
            CASE kind WHEN 'connect' THEN 'REPLICATION' ELSE 'NOREPLICATION' END);
        IF coalesce(current_setting('credit.' || kind, true), '') <> '' THEN
            EXECUTE format('ALTER ROLE %I PASSWORD %L', role, current_setting('credit.' || kind));
        END IF;
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', base, role);
    END LOOP;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', base);
    EXECUTE format('ALTER DATABASE %I OWNER TO %I', base, base || '_owner');
    EXECUTE format('ALTER SCHEMA public OWNER TO %I', base || '_owner');
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I, %I', base || '_service', base || '_connect');

    -- Whatever an earlier version made as another role.
    FOR object IN
        SELECT format(
                   'ALTER %s %s OWNER TO %I',
                   CASE c.relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END,
                   c.oid::regclass, base || '_owner') AS command
        FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'S')
          AND c.relowner <> (base || '_owner')::regrole
          -- a sequence of a column goes with its table
          AND NOT EXISTS (SELECT FROM pg_depend d
                          WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')
                            AND c.relkind = 'S')
    LOOP
        EXECUTE object.command;
    END LOOP;
    FOR object IN SELECT pubname FROM pg_publication WHERE pubowner <> (base || '_owner')::regrole LOOP
        EXECUTE format('ALTER PUBLICATION %I OWNER TO %I', object.pubname, base || '_owner');
    END LOOP;

    -- In a schema of its own: Flyway begins with an empty one. The service makes its slot before its first event, and may do nothing else with slots. The slot is one that a standby
    -- has, too: after a failover Debezium goes on from there.
    CREATE SCHEMA IF NOT EXISTS installation;
    EXECUTE format('GRANT USAGE ON SCHEMA installation TO %I', base || '_service');
    CREATE OR REPLACE FUNCTION installation.make_change_slot(slot name) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
        AS 'SELECT pg_create_logical_replication_slot(slot, ''pgoutput'', false, false, true)';
    EXECUTE format('ALTER FUNCTION installation.make_change_slot(name) OWNER TO %I', base || '_connect');
    REVOKE ALL ON FUNCTION installation.make_change_slot(name) FROM PUBLIC;
    EXECUTE format('GRANT EXECUTE ON FUNCTION installation.make_change_slot(name) TO %I', base || '_service');
END $$;
