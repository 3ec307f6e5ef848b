-- What the service and Debezium may do with each table, after every migration of every process that keeps a database.
-- Nothing where a database has no such roles.
DO $$
DECLARE
    service text := current_database() || '_service';
    connect text := current_database() || '_connect';
    object  record;
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = service) THEN
        FOR object IN
            SELECT c.oid::regclass AS name, c.relkind, p.privilege,
                   CASE
                       -- a deleted row leaves its file only when the file is written anew
                       WHEN p.privilege = 'MAINTAIN' THEN c.relname IN ('push_chunk', 'application', 'evidence')
                       WHEN c.relname = 'flyway_schema_history' THEN p.privilege = 'SELECT'
                       -- what was decided is never altered
                       WHEN c.relname IN ('event', 'event_tag', 'event_chain', 'row_batch') THEN p.privilege IN ('SELECT', 'INSERT')
                       -- batches of the security log go as a whole when their term is over
                       WHEN c.relname = 'security_batch' THEN p.privilege <> 'UPDATE'
                       ELSE true
                   END AS wanted
            FROM pg_class c, (VALUES ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE'), ('MAINTAIN')) AS p(privilege)
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v')
        LOOP
            IF object.wanted AND NOT has_table_privilege(service, object.name, object.privilege) THEN
                EXECUTE format('GRANT %s ON %s TO %I', object.privilege, object.name, service);
            ELSIF NOT object.wanted AND has_table_privilege(service, object.name, object.privilege) THEN
                EXECUTE format('REVOKE %s ON %s FROM %I', object.privilege, object.name, service);
            END IF;
        END LOOP;
        FOR object IN
            SELECT c.oid::regclass AS name FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace
              -- in this order: of anything that is not a sequence one may not even ask
              AND CASE WHEN c.relkind = 'S' THEN NOT has_sequence_privilege(service, c.oid, 'USAGE') ELSE false END
        LOOP
            EXECUTE format('GRANT USAGE ON SEQUENCE %s TO %I', object.name, service);
        END LOOP;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = connect) THEN
        FOR object IN
            SELECT format('%I.%I', schemaname, tablename)::regclass AS name FROM pg_publication_tables
        LOOP
            IF NOT has_table_privilege(connect, object.name, 'SELECT') THEN
                EXECUTE format('GRANT SELECT ON %s TO %I', object.name, connect);
            END IF;
        END LOOP;
    END IF;
END $$;
