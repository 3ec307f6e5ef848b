package org.creditlists.incentive.counter;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.Regions;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.list.Text;
import org.creditlists.incentive.catalogue.Catalogue;
import org.creditlists.incentive.offer.Offers;
import org.creditlists.incentive.offer.domain.Offer;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Which incentives somebody enjoys, here and now: national ones by their orders, and what cities and enterprises add
 * (Draft opinions on joint incentives, part III).
 */
@Singleton
public class Entitlements {

    /**
     * By dates and suspensions at the moment of asking; a department that does not adopt a measure does not grant it.
     */
    private static final String BY_CODE = """
            SELECT e.entry_id, e.field, e.authority, e.subject_kind, o.measure, o.measure_version, o.department
            FROM dossier d
            JOIN list_entry e ON e.entry_id = d.entry_id
            LEFT JOIN measure_order o ON o.entry_id = e.entry_id AND o.state <> 'LIFTED' AND NOT o.suspended
              AND (o.not_applied IS NULL OR o.not_applied = 'NOTHING_TO_APPLY_TO')
            WHERE d.code_hash = ANY(?) AND e.list = 'RED' AND e.end_reason IS NULL AND NOT e.restored
              AND e.valid_until >= ? AND e.display_until >= ?
              AND NOT EXISTS (SELECT 1 FROM entry_shield s
                              WHERE s.entry_id = e.entry_id AND s.until IS NOT NULL AND NOT s.ended)
            ORDER BY e.entry_id, o.measure, o.department
            """;

    static final String USES = """
            SELECT count(*) FROM incentive_use
            WHERE entry_id = ANY(?::uuid[]) AND incentive = ? AND used_on >= ? AND used_on < ?
            """;
    private static final Text OFFER_NEVER = new Text(
            "不得降低标准，不得减少程序，不得使他人受到低于规定的对待",
            "Never lowers a standard, never skips a step, never treats others worse than the rules provide");
    private static final String NATION = "000000";

    private final DataSource dataSource;
    private final Catalogue catalogue;
    private final Offers offers;
    private final Directory directory;
    private final KeyedHash hash;

    Entitlements(DataSource dataSource, Catalogue catalogue, Offers offers, Directory directory, KeyedHash hash) {
        this.hash = hash;
        this.dataSource = dataSource;
        this.catalogue = catalogue;
        this.offers = offers;
        this.directory = directory;
    }

    private record Row(
            UUID entry,
            FieldCode field,
            AuthorityId authority,
            SubjectKind kind,
            @Nullable String measure,
            int version,
            @Nullable DepartmentId department) {}

    /**
     * What a person enjoys.
     *
     * @param entries on RED, over all of which uses are counted
     */
    record Enjoyed(List<UUID> entries, List<Entitlement> entitlements) {}

    /**
     * @param desk organisation whose desk it is
     * @param place GB/T 2260
     * @param trade code of the catalogue
     */
    Enjoyed of(String codeHash, String desk, String place, String trade, LocalDate today) {
        List<Row> rows = Rows.query(
                dataSource,
                BY_CODE,
                row -> new Row(
                        row.getObject(1, UUID.class),
                        new FieldCode(row.getString(2)),
                        new AuthorityId(row.getString(3)),
                        SubjectKind.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getInt(6),
                        DepartmentId.ofNullable(row.getString(7))),
                hash.anyIn(HashedColumn.DOSSIER, codeHash),
                today,
                today);
        Map<UUID, Row> entries = new LinkedHashMap<>();
        rows.forEach(row -> entries.putIfAbsent(row.entry(), row));
        List<Entitlement> all = national(rows, desk, place, trade);
        if (!entries.isEmpty()) {
            for (Offer offer : offers.in(trade)) {
                if (offer.isOpenOn(today) && Regions.isWithin(place, offer.region())) {
                    entries.values().stream()
                            .filter(entry -> favours(offer, entry))
                            .findFirst()
                            .ifPresent(entry -> all.add(offered(offer, entry.entry(), desk)));
                }
            }
        }
        List<UUID> ids = List.copyOf(entries.keySet());
        all.replaceAll(
                one -> one.perYear() == null ? one : one.left(one.perYear() - uses(ids, one.incentive(), today)));
        return new Enjoyed(ids, all);
    }

    /** One for each measure, whichever and how many entries it rests on. */
    private List<Entitlement> national(List<Row> rows, String desk, String place, String trade) {
        Map<String, List<Row>> byMeasure = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.measure() != null) {
                byMeasure
                        .computeIfAbsent(row.measure(), measure -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Entitlement> all = new ArrayList<>();
        byMeasure.forEach((measure, orders) -> catalogue
                .find(measure, orders.getFirst().version())
                .filter(known -> known.measure().trades().contains(trade)
                        && Regions.isWithin(place, known.measure().region()))
                .ifPresent(known -> {
                    List<String> by = orders.stream()
                            .map(row -> String.valueOf(row.department()))
                            .distinct()
                            .toList();
                    all.add(new Entitlement(
                            orders.getFirst().entry(),
                            measure,
                            Entitlement.Level.NATIONAL,
                            known.measure().name(),
                            known.measure().conditions(),
                            known.measure().mustNot(),
                            known.basis(),
                            by,
                            by.contains(desk),
                            known.measure().perYear(),
                            null));
                }));
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
                offer.perYear(),
                null);
    }

    private boolean favours(Offer offer, Row entry) {
        if (!offer.subjects().contains(entry.kind())
                || !offer.fields().isEmpty()
                        && !offer.fields().contains(entry.field().value())) {
            return false;
        }
        return offer.recognised().contains(NATION)
                || directory
                        .regionOf(entry.authority())
                        .filter(region ->
                                offer.recognised().stream().anyMatch(wider -> Regions.isWithin(region, wider)))
                        .isPresent();
    }

    private int uses(List<UUID> entries, String incentive, LocalDate today) {
        return Rows.query(
                        dataSource,
                        USES,
                        row -> row.getInt(1),
                        entries.stream().map(UUID::toString).toArray(String[]::new),
                        incentive,
                        today.withDayOfYear(1),
                        today.plusYears(1).withDayOfYear(1))
                .getFirst();
    }
}
