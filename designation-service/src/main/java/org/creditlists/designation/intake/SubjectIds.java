package org.creditlists.designation.intake;

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
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.runtime.hash.KeyedHash;

/** Finds or gives the random id of a subject by its code. */
@Singleton
public final class SubjectIds {

    private static final String GIVE = """
            INSERT INTO subject (code_hash, subject_id) SELECT hash, gen_random_uuid() FROM unnest(?::text[]) AS n(hash)
            ON CONFLICT DO NOTHING RETURNING code_hash, subject_id
            """;
    private static final String FIND = "SELECT code_hash, subject_id FROM subject WHERE code_hash = ANY(?)";

    private final DataSource dataSource;
    private final KeyedHash hash;

    SubjectIds(DataSource dataSource, KeyedHash hash) {
        this.dataSource = dataSource;
        this.hash = hash;
    }

    /** Ids by code; a subject that gets no entry in the end leaves a hash and a random number, nothing else. */
    Map<String, SubjectId> of(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, String> codeByHash = new HashMap<>();
        codes.forEach(code -> codeByHash.put(hash.of(code), code));
        String[] hashes = codeByHash.keySet().stream().sorted().toArray(String[]::new);
        Map<String, SubjectId> ids = new HashMap<>();
        try (Connection connection = dataSource.getConnection()) {
            read(connection, FIND, hashes, codeByHash, ids);
            String[] missing = Arrays.stream(hashes)
                    .filter(hash -> !ids.containsKey(codeByHash.get(hash)))
                    .toArray(String[]::new);
            if (missing.length > 0) {
                read(connection, GIVE, missing, codeByHash, ids);
            }
            if (ids.size() < codeByHash.size()) {
                // Somebody else gave the rest at the same moment.
                read(connection, FIND, hashes, codeByHash, ids);
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

    private static void read(
            Connection connection,
            String sql,
            String[] hashes,
            Map<String, String> codeByHash,
            Map<String, SubjectId> ids)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", hashes));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String code = codeByHash.get(rows.getString(1));
                    if (code != null) {
                        ids.put(code, new SubjectId(rows.getObject(2, UUID.class)));
                    }
                }
            }
        }
    }
}
