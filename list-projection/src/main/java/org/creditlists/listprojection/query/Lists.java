package org.creditlists.listprojection.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.PersonRole;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.hash.LtHash;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.LongWork;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** The lists of this service. */
public final class Lists {

    private static final String SELECT = """
            SELECT e.*, EXISTS (SELECT 1 FROM dossier d WHERE d.entry_id = e.entry_id) AS known
            FROM list_entry_now e
            """;

    private static final String IN_FORCE = """
            SELECT sha256(convert_to(concat_ws('|', entry_id, subject_id, subject_kind, list, field,
                     standard_id, standard_version, authority, version, ground, decision_date, valid_until,
                     display_until, coalesce(restorable_from::text, '-'), publishable, shielded, suspended), 'UTF8'))
            FROM list_entry_now WHERE NOT ended AND valid_until >= ?
            """;

    private static final int ROWS_AT_ONCE = 5_000;

    private static final String IS_ABOUT = """
            SELECT 1 FROM dossier WHERE entry_id = ? AND code_hash = ANY(?)
            UNION ALL SELECT 1 FROM dossier_person WHERE entry_id = ? AND code_hash = ANY(?)
            """;

    private static final String HOLDERS = """
            SELECT code_hash, 0 AS place FROM dossier WHERE entry_id = ?
            UNION SELECT code_hash, 1 FROM dossier_person WHERE entry_id = ? AND code_hash IS NOT NULL
            ORDER BY place, code_hash
            """;

    private static final String BEHIND =
            "SELECT entry_id, person_id, role FROM dossier_person WHERE entry_id = ANY(?::uuid[]) ORDER BY 1, 2, 3";

    private static final String OBJECTION_OF_SUBJECT =
            "SELECT 1 FROM entry_objection WHERE entry_id = ? AND objector = 'SUBJECT' AND over_from IS NULL";

    private static final String OPEN_APPLICATION = "SELECT 1 FROM entry_application WHERE entry_id = ? AND NOT closed";

    private final DataSource dataSource;
    private final KeyedHash hash;

    public Lists(DataSource dataSource, KeyedHash hash) {
        this.dataSource = dataSource;
        this.hash = hash;
    }

    public Optional<ListedEntry> find(EntryId entry) {
        return Optional.ofNullable(find(List.of(entry)).get(entry));
    }

    /** Those that are known, by id. */
    public Map<EntryId, ListedEntry> find(Collection<EntryId> entries) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SELECT + " WHERE e.entry_id = ANY(?)")) {
            statement.setArray(
                    1, Ids.of(connection, entries.stream().map(EntryId::value).toList()));
            Map<EntryId, ListedEntry> found = new LinkedHashMap<>();
            read(statement).forEach(entry -> found.put(entry.entry(), entry));
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whether the dossier of an entry is about the holder of a code, by the keyed hash of the code: the subject itself,
     * or somebody behind an organisation on BLACK, who has the same rights (GuoFa (2016) 33, art. 14).
     */
    public boolean isAbout(EntryId entry, String codeHash) {
        return !Rows.query(
                        dataSource,
                        IS_ABOUT,
                        row -> true,
                        entry.value(),
                        hash.anyIn(HashedColumn.DOSSIER, codeHash),
                        entry.value(),
                        hash.anyIn(HashedColumn.PERSON, codeHash))
                .isEmpty();
    }

    /**
     * Keyed hashes of the codes of whoever an entry is about, the subject first; empty when its dossier is forgotten.
     */
    public List<String> holders(EntryId entry) {
        return Rows.query(
                        dataSource,
                        HOLDERS,
                        row -> hash.from(
                                row.getInt(2) == 0 ? HashedColumn.DOSSIER : HashedColumn.PERSON, row.getString(1)),
                        entry.value(),
                        entry.value())
                .stream()
                .distinct()
                .toList();
    }

    /** Somebody behind an organisation. */
    public record Behind(PersonId person, PersonRole role) {}

    /**
     * Who stands behind the organisations of entries (GuoFa (2016) 33, art. 14); nobody while a dossier is not known.
     */
    public Map<EntryId, List<Behind>> behind(Collection<EntryId> entries) {
        Map<EntryId, List<Behind>> people = new LinkedHashMap<>();
        String[] ids = entries.stream().map(EntryId::toString).toArray(String[]::new);
        Rows.query(
                dataSource,
                BEHIND,
                row -> people.computeIfAbsent(new EntryId(row.getObject(1, UUID.class)), entry -> new ArrayList<>())
                        .add(new Behind(
                                new PersonId(row.getObject(2, UUID.class)), PersonRole.valueOf(row.getString(3)))),
                (Object) ids);
        return people;
    }

    /** Whether an objection of the subject to an entry is open, as far as this service has learnt. */
    public boolean isObjectedToBySubject(EntryId entry) {
        return !Rows.query(dataSource, OBJECTION_OF_SUBJECT, row -> true, entry.value())
                .isEmpty();
    }

    /** Whether an application for the restoration of an entry is open, as far as this service has learnt. */
    public boolean isRestorationRequested(EntryId entry) {
        return !Rows.query(dataSource, OPEN_APPLICATION, row -> true, entry.value())
                .isEmpty();
    }

    /**
     * The digest of everything in force on a day: equal in two services exactly when their lists are.
     *
     * @param entries in force
     * @param digest {@code lthash16-} and 64 hexadecimal digits, independent of order
     */
    public record Digest(LocalDate day, long entries, String digest) {}

    public Digest digest(LocalDate day) {
        return LongWork.transaction(dataSource, connection -> {
            var sum = new LtHash();
            long entries = 0;
            try (PreparedStatement statement = connection.prepareStatement(IN_FORCE)) {
                statement.setFetchSize(ROWS_AT_ONCE);
                statement.setObject(1, day);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        sum.add(new LtHash.Element(row.getBytes(1)));
                        entries++;
                    }
                }
            }
            return new Digest(day, entries, sum.text());
        });
    }

    private static List<ListedEntry> read(PreparedStatement statement) throws SQLException {
        List<ListedEntry> entries = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                entries.add(read(row));
            }
        }
        return entries;
    }

    private static ListedEntry read(ResultSet row) throws SQLException {
        return new ListedEntry(
                new EntryId(row.getObject("entry_id", UUID.class)),
                new SubjectId(row.getObject("subject_id", UUID.class)),
                SubjectKind.valueOf(row.getString("subject_kind")),
                ListKind.valueOf(row.getString("list")),
                new FieldCode(row.getString("field")),
                new StandardRef(row.getString("standard_id"), row.getInt("standard_version")),
                new AuthorityId(row.getString("authority")),
                conditions(row.getString("restoration_conditions")),
                row.getBoolean("objection_suspends"),
                row.getLong("version"),
                new GroundCode(row.getString("ground")),
                row.getObject("decision_date", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("display_until", LocalDate.class),
                row.getObject("restorable_from", LocalDate.class),
                row.getBoolean("publishable"),
                row.getBoolean("shielded"),
                row.getBoolean("suspended"),
                endReason(row),
                row.getBoolean("known"));
    }

    private static List<String> conditions(@Nullable String codes) {
        return codes == null || codes.isEmpty() ? List.of() : List.of(codes.split(","));
    }

    private static @Nullable EndReason endReason(ResultSet row) throws SQLException {
        String reason = row.getString("end_reason");
        if (reason != null) {
            return EndReason.valueOf(reason);
        }
        return row.getBoolean("restored") ? EndReason.RESTORED : null;
    }
}
