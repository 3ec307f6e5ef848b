package org.creditlists.incentive.efficacy;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.list.Text;
import org.creditlists.incentive.efficacy.Report.Column;
import org.creditlists.incentive.offer.Offers;
import org.creditlists.incentive.offer.domain.Offer;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** What cities do for those on the red list (Draft opinions on joint incentives, part VII(1)). */
@Singleton
class CityReport {

    private static final String USES_OF_CITIES = """
            SELECT left(place, 4) AS city, count(*) AS uses FROM incentive_use WHERE used_on >= ? AND used_on < ?
            GROUP BY 1
            """;
    private static final String CASES_OF_CITIES = """
            SELECT left(city, 4) AS city, count(*) AS cases FROM measure_case
            WHERE city IS NOT NULL AND happened_on >= ? AND happened_on < ? GROUP BY 1
            """;
    private static final List<Column> COLUMNS = List.of(
            Column.of("city", "城市", "City"),
            Column.of("redPeople", "认定红名单个人", "Individuals put on RED"),
            Column.of("cityOffers", "城市激励措施", "Incentives of the city"),
            Column.of("marketOffers", "市场激励措施", "Incentives of enterprises"),
            Column.drawn("uses", "使用次数", "Uses"),
            Column.of("cases", "案例", "ReportedCases"));

    private final DataSource dataSource;
    private final Designations designations;
    private final Offers offers;
    private final LegalDay legalDay;

    CityReport(DataSource dataSource, Designations designations, Offers offers, LegalDay legalDay) {
        this.dataSource = dataSource;
        this.designations = designations;
        this.offers = offers;
        this.legalDay = legalDay;
    }

    private record Counts(long redPeople, long cityOffers, long marketOffers, long uses, long cases) {

        static Counts of(Offer offer) {
            return switch (offer.level()) {
                case CITY -> new Counts(0, 1, 0, 0, 0);
                case MARKET -> new Counts(0, 0, 1, 0, 0);
            };
        }

        Counts plus(Counts more) {
            return new Counts(
                    redPeople + more.redPeople,
                    cityOffers + more.cityOffers,
                    marketOffers + more.marketOffers,
                    uses + more.uses,
                    cases + more.cases);
        }

        Map<String, @Nullable Object> row(String city) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("city", city);
            row.put("redPeople", redPeople);
            row.put("cityOffers", cityOffers);
            row.put("marketOffers", marketOffers);
            row.put("uses", uses);
            row.put("cases", cases);
            return row;
        }
    }

    Report of(int year) {
        return new Report(
                new Text(year + "年城市激励指标", "City indicators of incentives, " + year),
                legalDay.now(),
                new Text("激励措施为当前有效数", "Offers are those open today"),
                COLUMNS,
                count(year).entrySet().stream()
                        .map(city -> city.getValue().row(city.getKey()))
                        .toList());
    }

    private Map<String, Counts> count(int year) {
        Map<String, Counts> cities = new TreeMap<>();
        designations.of(year).stream()
                .filter(count -> isWithinCity(count.region()))
                .forEach(count -> add(cities, count.region(), new Counts(count.people(), 0, 0, 0, 0)));
        offers.all().stream()
                .filter(offer -> offer.isOpenOn(legalDay.today()) && isWithinCity(offer.region()))
                .forEach(offer -> add(cities, offer.region(), Counts.of(offer)));
        read(USES_OF_CITIES, "uses", year).forEach((city, uses) -> add(cities, city, new Counts(0, 0, 0, uses, 0)));
        read(CASES_OF_CITIES, "cases", year).forEach((city, cases) -> add(cities, city, new Counts(0, 0, 0, 0, cases)));
        return cities;
    }

    private Map<String, Long> read(String sql, String column, int year) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Rows.query(dataSource, sql, Figures::values, Figures.firstDayOf(year), Figures.firstDayOf(year + 1))
                .forEach(row -> counts.put(String.valueOf(row.get("city")), Figures.number(row, column)));
        return counts;
    }

    private static boolean isWithinCity(String region) {
        return !region.startsWith("00", 2);
    }

    private static void add(Map<String, Counts> cities, String region, Counts counts) {
        cities.merge(region.substring(0, 4) + "00", counts, Counts::plus);
    }
}
