package org.creditlists.restoration.attendance;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.restoration.domain.Shown;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Who attended training or did service, recorded by recognised providers, by the keyed hash of the code (GuoFa (2016)
 * 33, art. 21).
 */
@Singleton
public class Attendances {

    private static final String RECOGNISE = """
            INSERT INTO provider AS p
              (provider, zh, en, training, service, recognised_by, document, from_day, until_day)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (provider) DO UPDATE SET zh = excluded.zh, en = excluded.en, training = excluded.training,
              service = excluded.service, document = excluded.document, from_day = excluded.from_day,
              until_day = excluded.until_day
            WHERE p.recognised_by = excluded.recognised_by AND (?::text IS NULL OR p.xmin::text = ?)
            """;
    private static final String PROVIDERS = "SELECT * FROM provider ORDER BY provider";
    private static final String PROVIDER = "SELECT *, xmin::text AS version FROM provider WHERE provider = ?";
    private static final String RECORD = """
            INSERT INTO attendance (attendance_id, provider, code_hash, kind, hours, on_day, document)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (provider, kind, on_day, code_hash, document) DO UPDATE
            SET hours = excluded.hours, revoked_at = NULL WHERE attendance.revoked_at IS NOT NULL
            """;
    /** What an older version of the keys wrote becomes what is written now, so that the same is known. */
    private static final String RENEW = """
            UPDATE attendance SET code_hash = ?
            WHERE provider = ? AND kind = ? AND on_day = ? AND document = ? AND code_hash = ANY(?)
            """;

    private static final String FIND = """
            SELECT attendance_id, provider, kind, hours, on_day, document, revoked_at IS NOT NULL AS revoked
            FROM attendance
            """;
    private static final String REVOKE =
            "UPDATE attendance SET revoked_at = now() WHERE attendance_id = ? AND provider = ? AND revoked_at IS NULL";
    private static final String HOURS = """
            SELECT coalesce(max(training), 0), coalesce(max(service), 0)
            FROM (SELECT sum(hours) FILTER (WHERE kind = 'TRAINING') AS training,
                         sum(hours) FILTER (WHERE kind = 'SERVICE') AS service
                  FROM (SELECT n.person, kind, least(sum(hours), 24) AS hours
                        FROM attendance JOIN unnest(?::text[], ?::int[]) AS n(code_hash, person) USING (code_hash)
                        WHERE on_day > ? AND revoked_at IS NULL
                        GROUP BY n.person, kind, on_day) AS daily
                  GROUP BY person) AS people
            """;

    private final DataSource dataSource;
    private final Lists lists;
    private final KeyedHash hash;

    Attendances(DataSource dataSource, Lists lists, KeyedHash hash) {
        this.hash = hash;
        this.dataSource = dataSource;
        this.lists = lists;
    }

    /** What is recorded. */
    public enum Kind {
        TRAINING,
        SERVICE
    }

    /**
     * @param training whether it may record training
     * @param service whether it may record service
     * @param recognisedBy id of the authority that recognised it
     * @param document of the recognition
     * @param until last day, absent while it is open
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Provider(
            String id,
            String zh,
            String en,
            boolean training,
            boolean service,
            String recognisedBy,
            String document,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean mayRecord(Kind kind, LocalDate day) {
            return (kind == Kind.TRAINING ? training : service)
                    && !day.isBefore(from)
                    && (until == null || !day.isAfter(until));
        }
    }

    /** @param revoked the provider took it back */
    public record Attendance(
            UUID attendance, String provider, Kind kind, int hours, LocalDate on, String document, boolean revoked) {}

    /** @param row its version in the database: another one after each change */
    record Found(Provider provider, String row) {}

    /**
     * False when another authority recognised the provider, or it was changed since.
     *
     * @param row that is to be replaced; null for whatever is there
     */
    boolean recognise(Provider provider, @Nullable String row) {
        return update(
                RECOGNISE,
                provider.id(),
                provider.zh(),
                provider.en(),
                provider.training(),
                provider.service(),
                provider.recognisedBy(),
                provider.document(),
                provider.from(),
                provider.until(),
                row,
                row);
    }

    List<Provider> providers() {
        return Rows.query(dataSource, PROVIDERS, Attendances::provider);
    }

    Optional<Provider> provider(String id) {
        return found(id).map(Found::provider);
    }

    Optional<Found> found(String id) {
        return Rows.query(dataSource, PROVIDER, row -> new Found(provider(row), row.getString("version")), id).stream()
                .findFirst();
    }

    /** Records an attendance; the same again is the one there was, unless that was taken back. */
    Attendance record(String provider, String codeHash, Kind kind, int hours, LocalDate on, String document) {
        String stored = hash.in(HashedColumn.ATTENDANCE, codeHash);
        update(RENEW, stored, provider, kind.name(), on, document, hash.anyIn(HashedColumn.ATTENDANCE, codeHash));
        update(RECORD, UUID.randomUUID(), provider, stored, kind.name(), hours, on, document);
        return Rows.query(
                        dataSource,
                        FIND + " WHERE provider = ? AND kind = ? AND on_day = ? AND code_hash = ? AND document = ?",
                        Attendances::attendance,
                        provider,
                        kind.name(),
                        on,
                        stored,
                        document)
                .getFirst();
    }

    List<Attendance> of(String codeHash) {
        return Rows.query(
                dataSource,
                FIND + " WHERE code_hash = ANY(?) ORDER BY on_day DESC, attendance_id LIMIT 500",
                Attendances::attendance,
                (Object) hash.anyIn(HashedColumn.ATTENDANCE, codeHash));
    }

    /** False when the provider has no such record in force. */
    boolean revoke(UUID attendance, String provider) {
        return update(REVOKE, attendance, provider);
    }

    /**
     * What somebody can show for an entry: hours count from the day after its decision, at most 24 a day, of whichever
     * one person has most of them: the applicant, the subject, or somebody who stands behind it.
     */
    public Shown shown(EntryId entry, String applicantHash, boolean commitment, int files) {
        Set<String> people = new LinkedHashSet<>(lists.holders(entry));
        people.add(applicantHash);
        List<String> hashes = new ArrayList<>();
        List<Integer> persons = new ArrayList<>();
        int person = 0;
        for (String one : people) {
            for (String stored : hash.anyIn(HashedColumn.ATTENDANCE, one)) {
                hashes.add(stored);
                persons.add(person);
            }
            person++;
        }
        LocalDate decided = lists.find(entry).map(ListedEntry::decisionDate).orElse(LocalDate.MAX);
        return Rows.query(
                        dataSource,
                        HOURS,
                        row -> new Shown(commitment, files, row.getInt(1), row.getInt(2)),
                        hashes.toArray(String[]::new),
                        persons.toArray(Integer[]::new),
                        decided)
                .getFirst();
    }

    private boolean update(String sql, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the database answers with SQLSTATE " + e.getSQLState(), e);
        }
    }

    private static Provider provider(ResultSet row) throws SQLException {
        return new Provider(
                row.getString("provider"),
                row.getString("zh"),
                row.getString("en"),
                row.getBoolean("training"),
                row.getBoolean("service"),
                row.getString("recognised_by"),
                row.getString("document"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }

    private static Attendance attendance(ResultSet row) throws SQLException {
        return new Attendance(
                row.getObject("attendance_id", UUID.class),
                row.getString("provider"),
                Kind.valueOf(row.getString("kind")),
                row.getInt("hours"),
                row.getObject("on_day", LocalDate.class),
                row.getString("document"),
                row.getBoolean("revoked"));
    }
}
