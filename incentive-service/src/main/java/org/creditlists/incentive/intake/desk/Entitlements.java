package org.creditlists.incentive.intake.desk;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.record.AuthorityRecord;
import org.creditlists.incentive.domain.memorandum.MemorandumDecider;
import org.creditlists.incentive.domain.offer.Offer;
import org.creditlists.incentive.intake.offer.Offers;
import org.creditlists.incentive.query.Catalogue;
import org.creditlists.listprojection.authority.Directory;
import org.jspecify.annotations.Nullable;

/** Which incentives somebody enjoys, here and now: national ones by their orders, and what cities and enterprises add (M6). */
@Singleton
public class Entitlements {

    /** By dates and suspensions at the moment of asking; a department that does not adopt a measure does not grant it. */
    private static final String BY_CODE = """
            SELECT e.entry_id, e.field, e.authority, e.subject_kind, o.measure, o.measure_version, o.department
            FROM dossier d
            JOIN list_entry e ON e.entry_id = d.entry_id
            LEFT JOIN measure_order o ON o.entry_id = e.entry_id AND o.state <> 'LIFTED' AND NOT o.suspended
              AND (o.not_applied IS NULL OR o.not_applied = 'NOTHING_TO_APPLY_TO')
            WHERE d.code_hash = ? AND e.list = 'RED' AND e.end_reason IS NULL AND NOT e.restored
              AND e.valid_until >= ? AND e.display_until >= ?
              AND NOT EXISTS (SELECT 1 FROM entry_shield s
                              WHERE s.entry_id = e.entry_id AND s.until IS NOT NULL AND NOT s.ended)
            ORDER BY e.entry_id, o.measure, o.department
            """;

    private static final String USES = """
            SELECT count(*) FROM incentive_use WHERE entry_id = ? AND incentive = ? AND used_on >= ? AND used_on < ?
            """;
    private static final Text OFFER_NEVER = new Text(
            "不得降低标准，不得减少程序，不得因此亏待他人", "Never lowers a standard, never skips a step, never at the cost of others");
    private static final String NATION = "000000";

    private final Catalogue catalogue;
    private final Offers offers;
    private final Directory directory;

    Entitlements(Catalogue catalogue, Offers offers, Directory directory) {
        this.catalogue = catalogue;
        this.offers = offers;
        this.directory = directory;
    }

    private record Row(
            UUID entry,
            String field,
            String authority,
            SubjectKind kind,
            @Nullable String measure,
            int version,
            @Nullable String department) {}

    /**
     * @param desk organisation whose desk it is
     * @param place GB/T 2260
     * @param trade code of the catalogue
     */
    List<Entitlement> of(
            Connection connection, String codeHash, String desk, String place, String trade, LocalDate today)
            throws SQLException {
        List<Row> rows = rows(connection, codeHash, today);
        List<Entitlement> all = new ArrayList<>(national(rows, desk, place, trade));
        Map<UUID, Row> entries = new LinkedHashMap<>();
        rows.forEach(row -> entries.putIfAbsent(row.entry(), row));
        for (Offer offer : offers.all()) {
            if (offer.isOpenOn(today)
                    && offer.trades().contains(trade)
                    && MemorandumDecider.isWithin(place, offer.region())) {
                entries.values().stream()
                        .filter(entry -> favours(offer, entry))
                        .findFirst()
                        .ifPresent(entry -> all.add(offered(offer, entry.entry(), desk)));
            }
        }
        List<Entitlement> counted = new ArrayList<>();
        for (Entitlement one : all) {
            Optional<Integer> perYear = perYear(one.incentive());
            counted.add(perYear.isEmpty() ? one : one.left(perYear.get() - uses(connection, one, today)));
        }
        return counted;
    }

    private List<Entitlement> national(List<Row> rows, String desk, String place, String trade) {
        Map<String, List<Row>> byMeasure = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.measure() != null) {
                byMeasure
                        .computeIfAbsent(row.entry() + row.measure(), measure -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Entitlement> all = new ArrayList<>();
        for (List<Row> orders : byMeasure.values()) {
            Row first = orders.getFirst();
            catalogue
                    .find(String.valueOf(first.measure()), first.version())
                    .filter(known -> known.measure().trades().contains(trade)
                            && MemorandumDecider.isWithin(place, known.measure().region()))
                    .ifPresent(known -> {
                        List<String> by = orders.stream()
                                .map(row -> String.valueOf(row.department()))
                                .toList();
                        all.add(new Entitlement(
                                first.entry(),
                                known.measure().code(),
                                Entitlement.Level.NATIONAL,
                                known.measure().name(),
                                known.measure().conditions(),
                                known.measure().mustNot(),
                                known.basis(),
                                by,
                                by.contains(desk),
                                null));
                    });
        }
        return all;
    }

    private static Entitlement offered(Offer offer, UUID entry, String desk) {
        return new Entitlement(
                entry,
                offer.id().toString(),
                offer.level() == Offer.Level.CITY ? Entitlement.Level.CITY : Entitlement.Level.MARKET,
                offer.name(),
                offer.conditions(),
                OFFER_NEVER,
                offer.basis(),
                List.of(offer.provider()),
                offer.provider().equals(desk),
                null);
    }

    private boolean favours(Offer offer, Row entry) {
        if (!offer.subjects().contains(entry.kind())
                || !offer.fields().isEmpty() && !offer.fields().contains(entry.field())) {
            return false;
        }
        return offer.recognised().contains(NATION)
                || directory
                        .find(entry.authority())
                        .map(AuthorityRecord::region)
                        .filter(region -> offer.recognised().stream()
                                .anyMatch(wider -> MemorandumDecider.isWithin(region, wider)))
                        .isPresent();
    }

    /** How often a year an incentive may be used, empty when that is not limited. */
    Optional<Integer> perYear(String incentive) {
        Optional<Integer> measure = catalogue.today().find(incentive).map(one -> one.perYear());
        return measure.or(() -> offers.all().stream()
                .filter(offer -> offer.id().toString().equals(incentive))
                .findFirst()
                .map(Offer::perYear));
    }

    private static int uses(Connection connection, Entitlement one, LocalDate today) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(USES)) {
            count.setObject(1, one.entry());
            count.setString(2, one.incentive());
            count.setObject(3, today.withDayOfYear(1));
            count.setObject(4, today.plusYears(1).withDayOfYear(1));
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static List<Row> rows(Connection connection, String codeHash, LocalDate today) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BY_CODE)) {
            statement.setString(1, codeHash);
            statement.setObject(2, today);
            statement.setObject(3, today);
            List<Row> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Row(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            SubjectKind.valueOf(row.getString(4)),
                            row.getString(5),
                            row.getInt(6),
                            row.getString(7)));
                }
            }
            return found;
        }
    }
}
