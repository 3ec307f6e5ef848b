package org.creditlists.listprojection.authority;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.record.AuthorityRecord;
import org.creditlists.listprojection.topics.LatestRecords;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.runtime.topics.BatchHandler;
import org.jspecify.annotations.Nullable;

/** The bodies of the registry, as far as this service has learnt them. */
@Singleton
public class Directory {

    private static final String PUT = """
            INSERT INTO authority_body (authority, level, region, payload) VALUES (?, ?, ?, ?)
            ON CONFLICT (authority) DO UPDATE
            SET level = excluded.level, region = excluded.region, payload = excluded.payload
            """;
    private static final String FIND = "SELECT payload FROM authority_body WHERE authority = ?";
    private static final String OF_PLACE =
            "SELECT payload FROM authority_body WHERE level = ? AND region = ? ORDER BY authority";
    private static final String EXISTENCES =
            "SELECT authority, region, convert_from(payload, 'UTF8')::jsonb ->> 'closedOn' FROM authority_body";
    private static final List<String> UPWARDS = List.of("TOWNSHIP", "COUNTY", "CITY", "PROVINCE", "NATIONAL");
    /** Digits of GB/T 2260 that a body of a level shares with those below it. */
    private static final Map<String, Integer> DIGITS = Map.of("COUNTY", 6, "CITY", 4, "PROVINCE", 2, "NATIONAL", 0);

    private static final long FRESH_NANOS = Duration.ofSeconds(10).toNanos();
    private static final int MOST_NAMES = 10_000;

    private record Known(Text name, @Nullable String region, long asOf) {}

    private final DataSource dataSource;
    private final Map<AuthorityId, Known> names = new ConcurrentHashMap<>();

    Directory(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Keeps what is read here. A body that is closed stays, with its last day: what it decided is still there. */
    public static BatchHandler intake(DataSource dataSource) {
        return new LatestRecords<>(
                dataSource,
                PUT,
                AuthorityRecord.class,
                body -> List.of(body.id().value(), body.level(), body.region()));
    }

    /**
     * That a body exists, or existed.
     *
     * @param region GB/T 2260, six digits
     * @param closedOn its last day, null while it exists
     */
    public record Existence(
            String body, String region, @Nullable LocalDate closedOn) {}

    /** All bodies that this service has learnt of. */
    public List<Existence> existences() {
        return Rows.query(dataSource, EXISTENCES, row -> {
            String closedOn = row.getString(3);
            return new Existence(
                    row.getString(1), row.getString(2), closedOn == null ? null : LocalDate.parse(closedOn));
        });
    }

    public Optional<AuthorityRecord> find(AuthorityId authority) {
        return Rows.query(dataSource, FIND, row -> read(row.getBytes(1)), authority.value()).stream()
                .findFirst();
    }

    /** Whether a body designates in some field on a day. */
    public boolean designates(AuthorityId authority, LocalDate day) {
        return find(authority)
                .filter(body -> body.mandates().stream().anyMatch(mandate -> isHeld(mandate, day)))
                .isPresent();
    }

    /** Its names, at most ten seconds old, or its id in their place while they are not known. */
    public Text nameOf(AuthorityId authority) {
        return known(authority).name();
    }

    /** Its region, at most ten seconds old; empty while it is not known. */
    public Optional<String> regionOf(AuthorityId authority) {
        return Optional.ofNullable(known(authority).region());
    }

    private Known known(AuthorityId authority) {
        Known known = names.get(authority);
        if (known == null || System.nanoTime() - known.asOf() > FRESH_NANOS) {
            if (names.size() > MOST_NAMES) {
                names.clear();
            }
            Optional<AuthorityRecord> body = find(authority);
            known = new Known(
                    body.map(one -> new Text(one.zh(), one.en()))
                            .orElse(new Text(authority.value(), authority.value())),
                    body.map(AuthorityRecord::region).orElse(null),
                    System.nanoTime());
            names.put(authority, known);
        }
        return known;
    }

    /** Whether a department designates in a field on a day. */
    public boolean isCompetent(AuthorityId authority, FieldCode field, LocalDate day) {
        return find(authority).filter(body -> isCompetent(body, field, day)).isPresent();
    }

    /**
     * The next higher body: of the nearest level above, in the same part of the country, competent in the field on a
     * day (GuoFa (2016) 33, art. 22). Empty when there is none, or the body itself is not known.
     */
    public Optional<AuthorityId> above(AuthorityId authority, FieldCode field, LocalDate day) {
        return find(authority).flatMap(body -> above(body, field, day));
    }

    private Optional<AuthorityId> above(AuthorityRecord body, FieldCode field, LocalDate day) {
        for (int level = UPWARDS.indexOf(body.level()) + 1; level < UPWARDS.size(); level++) {
            String name = UPWARDS.get(level);
            int digits = DIGITS.getOrDefault(name, 0);
            String region = body.region().substring(0, digits)
                    + "0".repeat(body.region().length() - digits);
            Optional<AuthorityId> found =
                    Rows.query(dataSource, OF_PLACE, row -> read(row.getBytes(1)), name, region).stream()
                            .filter(higher -> isCompetent(higher, field, day))
                            .map(AuthorityRecord::id)
                            .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isCompetent(AuthorityRecord body, FieldCode field, LocalDate day) {
        boolean exists = body.closedOn() == null || !day.isAfter(body.closedOn());
        return exists
                && body.kind().equals("DEPARTMENT")
                && body.mandates().stream().anyMatch(mandate -> mandate.field().equals(field) && isHeld(mandate, day));
    }

    private static boolean isHeld(AuthorityRecord.Mandate mandate, LocalDate day) {
        return mandate.power().equals("DESIGNATE")
                && !day.isBefore(mandate.from())
                && (mandate.until() == null || !day.isAfter(mandate.until()));
    }

    private static AuthorityRecord read(byte[] json) {
        return LatestRecords.read(json, AuthorityRecord.class);
    }
}
