package org.creditlists.designation.entry;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.runtime.decision.UnreadableHistoryException;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Entries by their natural key, with their dossiers as long as there are any. */
@Singleton
public final class EntryRegister {

    private static final String BY_KEY = """
            SELECT k.key_hash, k.entry_id, d.payload FROM entry_register k
            LEFT JOIN entry_dossier d ON d.entry_id = k.entry_id WHERE k.key_hash = ANY(?)
            """;
    private static final String SUBJECT_OF = "SELECT subject_id FROM entry_register WHERE entry_id = ?";

    private static final String AUTHORITY_OF = "SELECT authority FROM entry_register WHERE entry_id = ?";

    private static final String DUE = """
            SELECT entry_id, subject_id FROM entry_register WHERE ended_on IS NULL AND valid_until < ?
            ORDER BY valid_until LIMIT ?
            """;

    private static final String DOSSIERS = """
            SELECT payload FROM entry_dossier WHERE entry_id = ANY(?)
            """;
    private static final String DOSSIER = "SELECT payload FROM entry_dossier WHERE entry_id = ?";

    private final DataSource dataSource;

    EntryRegister(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param dossier null when it is forgotten */
    public record Known(EntryId entry, @Nullable Dossier dossier) {}

    Map<String, Known> byKey(Collection<String> keyHashes) {
        if (keyHashes.isEmpty()) {
            return new HashMap<>();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(BY_KEY)) {
            statement.setArray(1, connection.createArrayOf("text", keyHashes.toArray(String[]::new)));
            Map<String, Known> known = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.put(
                            rows.getString(1),
                            new Known(new EntryId(rows.getObject(2, UUID.class)), read(rows.getBytes(3))));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The dossiers of entries, of those that have one. */
    List<Dossier> dossiers(Collection<EntryId> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Dossier> dossiers = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(DOSSIERS)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", entries.stream().map(EntryId::value).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Dossier dossier = read(rows.getBytes(1));
                    if (dossier != null) {
                        dossiers.add(dossier);
                    }
                }
            }
            return dossiers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name in the dossier of an entry, as long as there is one. */
    public Optional<String> nameOf(EntryId entry) {
        return dossier(entry).map(Dossier::name);
    }

    /**
     * Whether an entry is about the holder of a code, or about an organisation behind which the holder stands (GuoFa
     * (2016) 33, art. 14).
     */
    public boolean isAbout(EntryId entry, String code) {
        return dossier(entry).stream()
                .anyMatch(dossier -> dossier.code().equals(code)
                        || dossier.people().stream().anyMatch(person -> code.equals(person.code())));
    }

    /** As long as it is not forgotten. */
    public Optional<Dossier> dossier(EntryId entry) {
        return Rows.query(dataSource, DOSSIER, row -> row.getBytes(1), entry.value()).stream()
                .map(EntryRegister::read)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Which authority answers for it. */
    public Optional<String> authorityOf(EntryId entry) {
        return Rows.query(dataSource, AUTHORITY_OF, row -> row.getString(1), entry.value()).stream()
                .findFirst();
    }

    /** Whose entry it is. */
    public Optional<SubjectId> subjectOf(EntryId entry) {
        return Rows.query(dataSource, SUBJECT_OF, row -> new SubjectId(row.getObject(1, UUID.class)), entry.value())
                .stream()
                .findFirst();
    }

    /** Entries whose last day was before a day and that have not ended yet, with their subjects. */
    Map<EntryId, SubjectId> due(LocalDate day, int limit) {
        return withSubjects(DUE, day, limit);
    }

    /** What a statement finds: entries in its first column, their subjects in its second, in its order. */
    public Map<EntryId, SubjectId> withSubjects(String sql, Object... parameters) {
        Map<EntryId, SubjectId> found = new LinkedHashMap<>();
        Rows.query(
                        dataSource,
                        sql,
                        row -> Map.entry(
                                new EntryId(row.getObject(1, UUID.class)), new SubjectId(row.getObject(2, UUID.class))),
                        parameters)
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** @throws UnreadableHistoryException when a stored dossier is no dossier */
    public static @Nullable Dossier read(byte @Nullable [] json) {
        if (json == null) {
            return null;
        }
        try {
            return WireJson.MAPPER.readValue(json, Dossier.class);
        } catch (IOException e) {
            throw new UnreadableHistoryException("a stored dossier is not readable", e);
        }
    }
}
