#!/usr/bin/env bash
# The databases with their roles, when PostgreSQL starts for the first time. Passwords come from the environment.
set -euo pipefail
for name in designation sharing incentive objection restoration portal; do
  database=credit_$name
  prefix=${name^^}_DB
  owner=${prefix}_OWNER_PASSWORD service=${prefix}_SERVICE_PASSWORD connect=${prefix}_CONNECT_PASSWORD
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres -c "CREATE DATABASE $database"
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$database" -q -o /dev/null \
    -v owner="${!owner}" -v service="${!service}" -v connect="${!connect:-}" -f - <<'SQL'
SELECT set_config('credit.owner', :'owner', false), set_config('credit.service', :'service', false),
       set_config('credit.connect', :'connect', false);
\i /database-roles.sql
SQL
done
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres -c "CREATE DATABASE credit_keys"
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d credit_keys -q -o /dev/null \
  -v writer="$KEYS_DB_WRITER_PASSWORD" -v reader="$KEYS_DB_READER_PASSWORD" -f - <<'SQL'
SELECT set_config('credit.writer', :'writer', false), set_config('credit.reader', :'reader', false);
\i /database-keys.sql
SQL
# Roles sign in to databases, by TLS only; nobody but who installs reads the log of the whole server.
cat > "$PGDATA/pg_hba.conf" <<'HBA'
local all postgres,credit trust
host all credit 127.0.0.1/32 scram-sha-256
host all credit 0.0.0.0/0 reject
hostssl all all 0.0.0.0/0 scram-sha-256
HBA
