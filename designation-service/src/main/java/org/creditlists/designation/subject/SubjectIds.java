package org.creditlists.designation.subject;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.hash.NewerKeys;

/** Finds or gives the random id of a subject by its code. */
@Singleton
public final class SubjectIds {

    /**
     * The commit need not be flushed by itself: every decision that names the id is committed behind it in the same
     * log, and flushes both.
     */
    private static final String UNFLUSHED = "(SELECT set_config('synchronous_commit', 'off', true)) AS flush(mode)";

    private static final String GIVE = """
            INSERT INTO subject (code_hash, subject_id) SELECT n.hash, gen_random_uuid() FROM unnest(?::text[]) AS
            n(hash)
            CROSS JOIN %s WHERE flush.mode = 'off' AND NOT %s
            ON CONFLICT DO NOTHING RETURNING code_hash, subject_id
            """.formatted(UNFLUSHED, NewerKeys.EXIST);
    private static final String ONE = """
            WITH known AS (SELECT code_hash, subject_id FROM subject WHERE code_hash = ANY(?)),
                 given AS (INSERT INTO subject (code_hash, subject_id)
                           SELECT n.hash, gen_random_uuid() FROM unnest(?::text[]) AS n(hash) CROSS JOIN %s
                           WHERE flush.mode = 'off' AND NOT EXISTS (SELECT 1 FROM known) AND NOT %s
                           ON CONFLICT DO NOTHING RETURNING code_hash, subject_id)
            SELECT * FROM known UNION ALL SELECT * FROM given
            """.formatted(UNFLUSHED, NewerKeys.EXIST);
    private static final String FIND = "SELECT code_hash, subject_id FROM subject WHERE code_hash = ANY(?)";

    private final DataSource dataSource;
    private final KeyedHash hash;

    SubjectIds(DataSource dataSource, KeyedHash hash) {
        this.dataSource = dataSource;
        this.hash = hash;
    }

    /** Ids by code; a subject that gets no entry in the end leaves a hash and a random number, nothing else. */
    public Map<String, SubjectId> of(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, String> codeByHash = new HashMap<>();
        codes.forEach(code -> codeByHash.put(hash.of(code), code));
        String[] hashes = codeByHash.keySet().stream().sorted().toArray(String[]::new);
        Map<String, SubjectId> ids = new HashMap<>();
        try (Connection connection = dataSource.getConnection()) {
            if (hashes.length == 1) {
                read(connection, ONE, codeByHash, ids, any(hashes), current(hashes), hash.versions());
            } else {
                read(connection, FIND, codeByHash, ids, any(hashes));
                String[] missing = Arrays.stream(hashes)
                        .filter(one -> !ids.containsKey(codeByHash.get(one)))
                        .toArray(String[]::new);
                if (missing.length > 0) {
                    read(connection, GIVE, codeByHash, ids, current(missing), hash.versions());
                }
            }
            if (ids.size() < codeByHash.size()) {
                // Somebody else gave the rest at the same moment.
                read(connection, FIND, codeByHash, ids, any(hashes));
            }
            if (ids.size() < codeByHash.size()) {
                NewerKeys.refuse(connection, hash);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database answers with SQLSTATE " + e.getSQLState(), e);
        }
        return ids;
    }

    /** The id of one code. */
    public SubjectId idOf(String code) {
        return of(List.of(code)).values().iterator().next();
    }

    /** The id of one code; empty for one that nobody has ever named here. */
    public Optional<SubjectId> find(String code) {
        String one = hash.of(code);
        Map<String, SubjectId> ids = new HashMap<>();
        try (Connection connection = dataSource.getConnection()) {
            read(connection, FIND, Map.of(one, code), ids, any(one));
            if (ids.isEmpty()) {
                NewerKeys.refuse(connection, hash);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database answers with SQLSTATE " + e.getSQLState(), e);
        }
        return Optional.ofNullable(ids.get(code));
    }

    private String[] any(String... hashes) {
        return hash.anyIn(HashedColumn.SUBJECT, List.of(hashes));
    }

    /** In one order in every process, so that two that give the same ids do not wait for each other in a circle. */
    private String[] current(String... hashes) {
        return Arrays.stream(hashes)
                .map(one -> hash.in(HashedColumn.SUBJECT, one))
                .sorted()
                .toArray(String[]::new);
    }

    private void read(
            Connection connection,
            String sql,
            Map<String, String> codeByHash,
            Map<String, SubjectId> ids,
            String[]... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setArray(i + 1, connection.createArrayOf("text", parameters[i]));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String code = codeByHash.get(hash.from(HashedColumn.SUBJECT, rows.getString(1)));
                    if (code != null) {
                        ids.put(code, new SubjectId(rows.getObject(2, UUID.class)));
                    }
                }
            }
        }
    }
}
