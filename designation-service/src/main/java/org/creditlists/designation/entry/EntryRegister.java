package org.creditlists.designation.entry;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.designation.dossier.SealedDossiers;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.hash.NewerKeys;
import org.creditlists.runtime.sql.Ids;
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
            SELECT entry_id, payload FROM entry_dossier WHERE entry_id = ANY(?)
            """;

    private final DataSource dataSource;
    private final SealedDossiers dossiers;
    private final KeyedHash hash;

    EntryRegister(DataSource dataSource, SealedDossiers dossiers, KeyedHash hash) {
        this.hash = hash;
        this.dataSource = dataSource;
        this.dossiers = dossiers;
    }

    /** @param dossier null when it is forgotten */
    public record Known(EntryId entry, @Nullable Dossier dossier) {}

    /** @param keyHashes of natural keys, as {@link KeyedHash#of} makes them; the result has the same */
    Map<String, Known> byKey(Collection<String> keyHashes) {
        if (keyHashes.isEmpty()) {
            return new HashMap<>();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(BY_KEY)) {
            statement.setArray(1, connection.createArrayOf("text", hash.anyIn(HashedColumn.REGISTER, keyHashes)));
            Map<String, EntryId> entries = new HashMap<>();
            Map<EntryId, byte[]> stored = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    var entry = new EntryId(rows.getObject(2, UUID.class));
                    entries.put(hash.from(HashedColumn.REGISTER, rows.getString(1)), entry);
                    byte[] payload = rows.getBytes(3);
                    if (payload != null) {
                        stored.put(entry, payload);
                    }
                }
            }
            if (entries.size() < keyHashes.size()) {
                NewerKeys.refuse(connection, hash);
            }
            Map<EntryId, Dossier> opened = dossiers.open(stored);
            Map<String, Known> known = new HashMap<>();
            entries.forEach((key, entry) -> known.put(key, new Known(entry, opened.get(entry))));
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The dossiers of entries, of those that have one. */
    public Map<EntryId, Dossier> dossiers(Collection<EntryId> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        Map<EntryId, byte[]> stored = new HashMap<>();
        Rows.transaction(
                dataSource,
                connection -> Rows.query(
                        connection,
                        DOSSIERS,
                        row -> stored.put(new EntryId(row.getObject(1, UUID.class)), row.getBytes(2)),
                        Ids.of(connection, entries.stream().map(EntryId::value).toList())));
        return dossiers.open(stored);
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
        return Optional.ofNullable(dossiers(List.of(entry)).get(entry));
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
}
