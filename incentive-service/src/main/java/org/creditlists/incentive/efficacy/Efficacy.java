package org.creditlists.incentive.efficacy;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.record.AuthorityRecord;
import org.creditlists.incentive.catalogue.domain.OrderTerms;
import org.creditlists.incentive.efficacy.Report.Column;
import org.creditlists.incentive.offer.Offers;
import org.creditlists.incentive.offer.domain.Offer;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Counts what became of measures (NDRC (2018) 87, section VII). A report is counted at most once a minute, however
 * often it is asked for.
 */
@Singleton
public class Efficacy {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST_REPORTS = 200;
    private static final int PERCENT = 100;
    private static final int TENTHS = 10;
    private static final String NATION = "000000";

    private static final String DESIGNATIONS = """
            SELECT authority, count(*) AS entries, count(*) FILTER (WHERE list = 'RED' AND subject_kind =
            'INDIVIDUAL') AS people
            FROM list_entry WHERE list IN ('RED', 'BLACK') AND decision_date >= ? AND decision_date < ? GROUP BY
            authority
            """;
    private static final String CASES_OF_PROVINCES = """
            SELECT province, count(*) AS cases, count(*) FILTER (WHERE typical) AS typical
            FROM measure_case WHERE happened_on >= ? AND happened_on < ? GROUP BY province
            """;
    private static final String DEPARTMENTS = """
            SELECT o.department,
                   count(*) FILTER (WHERE o.state <> 'LIFTED') AS "inForce",
                   count(*) FILTER (WHERE o.step = 'ACKNOWLEDGE') AS "toAcknowledge",
                   count(*) FILTER (WHERE o.step = 'REPORT') AS "toReport",
                   count(*) FILTER (WHERE o.step = 'CONFIRM' AND o.state = 'LIFTED') AS "liftsToConfirm",
                   count(*) FILTER (WHERE o.step = 'CONFIRM' AND o.state <> 'LIFTED') AS "changesToConfirm",
                   count(*) FILTER (WHERE o.step IS NOT NULL AND o.due_on < ?) AS overdue,
                   count(*) FILTER (WHERE o.state = 'APPLIED') AS applied,
                   count(*) FILTER (WHERE o.not_applied = 'NOTHING_TO_APPLY_TO') AS "nothingToApplyTo",
                   count(*) FILTER (WHERE o.not_applied <> 'NOTHING_TO_APPLY_TO') AS "notApplied",
                   round(avg(extract(epoch FROM o.acknowledged_at - o.ordered_on::timestamp AT TIME ZONE
                   'Asia/Shanghai') / 86400)::numeric, 1)
                     AS "daysToAcknowledge"
            FROM measure_order o GROUP BY o.department
            """;
    private static final String CHANGES = """
            SELECT department,
                   round(avg(extract(epoch FROM confirmed_at - changed_at) / 3600) FILTER (WHERE change =
                   'LIFTED')::numeric, 1) AS lifts,
                   round(avg(extract(epoch FROM confirmed_at - changed_at) / 3600) FILTER (WHERE change <>
                   'LIFTED')::numeric, 1) AS changes
            FROM order_change WHERE confirmed_at IS NOT NULL GROUP BY department
            """;
    private static final String CASES_OF_DEPARTMENTS =
            "SELECT department, count(*) AS cases FROM measure_case GROUP BY department";
    private static final String LIFTS = """
            SELECT o.department, o.order_id::text AS "order", o.entry_id::text AS entry, o.measure, c.cause,
                   to_char(c.changed_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') AS "liftedAt",
                   round((extract(epoch FROM now() - c.changed_at) / 3600)::numeric, 1) AS hours,
                   o.due_on::text AS "dueOn", o.due_on < ? AS late
            FROM measure_order o JOIN order_change c ON c.order_id = o.order_id AND c.turn = o.turn
            WHERE o.step = 'CONFIRM' AND o.state = 'LIFTED' ORDER BY c.changed_at, o.order_id LIMIT 1000
            """;
    private static final String USES_OF_CITIES = """
            SELECT left(place, 4) AS city, count(*) AS uses FROM incentive_use WHERE used_on >= ? AND used_on < ?
            GROUP BY 1
            """;
    private static final String CASES_OF_CITIES = """
            SELECT left(city, 4) AS city, count(*) AS cases FROM measure_case
            WHERE city IS NOT NULL AND happened_on >= ? AND happened_on < ? GROUP BY 1
            """;

    private final DataSource dataSource;
    private final Directory directory;
    private final Offers offers;
    private final Editions<OrderTerms> terms;
    private final Map<String, Report> counted = new ConcurrentHashMap<>();
    private final LegalDay legalDay;

    Efficacy(DataSource dataSource, Directory directory, Offers offers, Editions<OrderTerms> terms, LegalDay legalDay) {
        this.dataSource = dataSource;
        this.directory = directory;
        this.offers = offers;
        this.terms = terms;
        this.legalDay = legalDay;
    }

    /** ReportedCases against designations and typical cases, by province and for the nation. */
    public Report provinces(int year) {
        return fresh("provinces " + year, () -> countProvinces(year));
    }

    /** Who has what to do, who is late, and how long each takes. */
    public Report departments() {
        return fresh("departments", this::countDepartments);
    }

    /** Lifts that departments have not confirmed, the oldest first; at most 1,000. */
    public Report lifts() {
        return fresh("lifts", this::listLifts);
    }

    /** What cities do for those on the red list (Draft opinions on joint incentives, part VII(1)). */
    public Report cities(int year) {
        return fresh("cities " + year, () -> countCities(year));
    }

    private Report fresh(String name, Supplier<Report> count) {
        if (counted.size() > MOST_REPORTS) {
            counted.clear();
        }
        // One counts, and whoever asks meanwhile waits for it.
        return Objects.requireNonNull(counted.compute(
                name,
                (same, known) ->
                        known == null || known.asOf().plus(FRESH).isBefore(legalDay.now()) ? count.get() : known));
    }

    private Report countProvinces(int year) {
        Map<String, long[]> provinces = new TreeMap<>();
        designations(year).forEach((authority, counts) -> {
            String region =
                    directory.find(authority).map(AuthorityRecord::region).orElse(NATION);
            add(provinces, region.substring(0, 2) + "0000", 0, counts[0]);
        });
        Rows.query(dataSource, CASES_OF_PROVINCES, Efficacy::values, from(year), from(year + 1))
                .forEach(row -> {
                    String province = String.valueOf(row.get("province"));
                    add(provinces, province, 1, number(row, "cases"));
                    add(provinces, province, 2, number(row, "typical"));
                });
        OrderTerms edition = terms.on(legalDay.today());
        long[] nation = new long[3];
        provinces.values().forEach(counts -> {
            for (int i = 0; i < nation.length; i++) {
                nation[i] += counts[i];
            }
        });
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        rows.add(province("全国 / nation", nation, edition, false));
        provinces.forEach(
                (province, counts) -> rows.add(province(province, counts, edition, !province.equals(NATION))));
        return new Report(
                new Text(year + "年联合奖惩案例", "ReportedCases of joint incentives and punishments, " + year),
                legalDay.now(),
                new Text(
                        "案例数不少于认定数的" + edition.casesPercent() + "%，每省每年典型案例不少于" + edition.typicalCasesPerProvince()
                                + "件（发改办财金〔2018〕87号第七条）",
                        "ReportedCases at least " + edition.casesPercent() + " % of the designations, at least "
                                + edition.typicalCasesPerProvince()
                                + " typical cases a province and year (NDRC (2018) 87, VII)"),
                List.of(
                        Column.of("province", "省份", "Province"),
                        Column.of("designations", "认定数", "Designations"),
                        Column.of("cases", "案例数", "ReportedCases"),
                        Column.drawn("percent", "案例占比（%）", "Share of cases (%)"),
                        Column.of("percentMet", "占比达标", "Share met"),
                        Column.of("typical", "典型案例", "Typical cases"),
                        Column.of("typicalMet", "典型案例达标", "Typical cases met")),
                rows);
    }

    private static Map<String, @Nullable Object> province(
            String name, long[] counts, OrderTerms edition, boolean ofProvince) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("province", name);
        row.put("designations", counts[0]);
        row.put("cases", counts[1]);
        row.put("percent", counts[0] == 0 ? null : tenths(counts[1] * (double) PERCENT / counts[0]));
        row.put("percentMet", counts[0] == 0 ? null : counts[1] * PERCENT >= counts[0] * edition.casesPercent());
        row.put("typical", counts[2]);
        row.put("typicalMet", ofProvince ? counts[2] >= edition.typicalCasesPerProvince() : null);
        return row;
    }

    private Report countDepartments() {
        LocalDate today = legalDay.today();
        Map<Object, Map<String, @Nullable Object>> changes = byDepartment(CHANGES);
        Map<Object, Map<String, @Nullable Object>> cases = byDepartment(CASES_OF_DEPARTMENTS);
        List<Map<String, @Nullable Object>> rows = Rows.query(dataSource, DEPARTMENTS, Efficacy::values, today);
        for (Map<String, @Nullable Object> row : rows) {
            Object department = String.valueOf(row.get("department"));
            row.put("name", directory.nameOf(department.toString()).zh());
            row.put("nameEn", directory.nameOf(department.toString()).en());
            row.put(
                    "hoursToConfirmLifts",
                    changes.getOrDefault(department, Map.of()).get("lifts"));
            row.put(
                    "hoursToConfirmChanges",
                    changes.getOrDefault(department, Map.of()).get("changes"));
            row.put("cases", number(cases.getOrDefault(department, Map.of()), "cases"));
            row.put("lags", number(row, "overdue") > 0);
        }
        rows.sort((one, two) -> {
            int late = Long.compare(number(two, "overdue"), number(one, "overdue"));
            return late != 0
                    ? late
                    : String.valueOf(one.get("department")).compareTo(String.valueOf(two.get("department")));
        });
        return new Report(
                new Text("各部门措施落实情况", "How departments carry out measures"),
                legalDay.now(),
                new Text("逾期者在前", "Those who are late come first"),
                List.of(
                        Column.of("department", "部门", "Department"),
                        Column.of("name", "名称", "Name in Chinese"),
                        Column.of("nameEn", "英文名称", "Name"),
                        Column.of("inForce", "有效任务", "Orders in force"),
                        Column.of("toAcknowledge", "待签收", "To be acknowledged"),
                        Column.of("toReport", "待反馈", "To be reported on"),
                        Column.of("changesToConfirm", "待确认暂停恢复", "Suspensions to be confirmed"),
                        Column.of("liftsToConfirm", "待确认解除", "Lifts to be confirmed"),
                        Column.drawn("overdue", "逾期", "Overdue"),
                        Column.of("applied", "已实施", "Applied"),
                        Column.of("nothingToApplyTo", "无可实施", "Nothing to apply to"),
                        Column.of("notApplied", "未能实施", "Not applied"),
                        Column.of("daysToAcknowledge", "平均签收天数", "Days to acknowledge"),
                        Column.of("hoursToConfirmLifts", "平均确认解除小时", "Hours to confirm a lift"),
                        Column.of("hoursToConfirmChanges", "平均确认暂停恢复小时", "Hours to confirm a suspension"),
                        Column.of("cases", "案例", "ReportedCases"),
                        Column.of("lags", "滞后", "Lags")),
                rows);
    }

    private Report listLifts() {
        LocalDate today = legalDay.today();
        return new Report(
                new Text("尚未确认的解除", "Lifts that are not confirmed"),
                legalDay.now(),
                new Text(
                        "措施自解除时起不得实施，部门须确认",
                        "A measure must not be applied from its lift on; the department confirms it"),
                List.of(
                        Column.of("department", "部门", "Department"),
                        Column.of("order", "任务", "Order"),
                        Column.of("entry", "名单条目", "Entry"),
                        Column.of("measure", "措施", "Measure"),
                        Column.of("cause", "原因", "Cause"),
                        Column.of("liftedAt", "解除时间", "Lifted at"),
                        Column.drawn("hours", "已过小时", "Hours since"),
                        Column.of("dueOn", "期限", "Due on"),
                        Column.of("late", "逾期", "Late")),
                Rows.query(dataSource, LIFTS, Efficacy::values, today));
    }

    private Report countCities(int year) {
        Map<String, long[]> cities = new TreeMap<>();
        designations(year).forEach((authority, counts) -> directory
                .find(authority)
                .map(AuthorityRecord::region)
                .filter(region -> !region.substring(2, 4).equals("00"))
                .ifPresent(region -> add(cities, region.substring(0, 4) + "00", 0, counts[1])));
        LocalDate today = legalDay.today();
        for (Offer offer : offers.all()) {
            if (offer.isOpenOn(today) && !offer.region().substring(2, 4).equals("00")) {
                add(cities, offer.region().substring(0, 4) + "00", offer.level() == Offer.Level.CITY ? 1 : 2, 1);
            }
        }
        Rows.query(dataSource, USES_OF_CITIES, Efficacy::values, from(year), from(year + 1))
                .forEach(row -> add(cities, row.get("city") + "00", 3, number(row, "uses")));
        Rows.query(dataSource, CASES_OF_CITIES, Efficacy::values, from(year), from(year + 1))
                .forEach(row -> add(cities, row.get("city") + "00", 4, number(row, "cases")));
        List<String> codes = List.of("redPeople", "cityOffers", "marketOffers", "uses", "cases");
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        cities.forEach((city, counts) -> {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("city", city);
            for (int i = 0; i < counts.length && i < codes.size(); i++) {
                row.put(codes.get(i), counts[i]);
            }
            rows.add(row);
        });
        return new Report(
                new Text(year + "年城市激励指标", "City indicators of incentives, " + year),
                legalDay.now(),
                new Text("激励措施为当前有效数", "Offers are those open today"),
                List.of(
                        Column.of("city", "城市", "City"),
                        Column.of("redPeople", "认定红名单个人", "Individuals put on RED"),
                        Column.of("cityOffers", "城市激励措施", "Incentives of the city"),
                        Column.of("marketOffers", "市场激励措施", "Incentives of enterprises"),
                        Column.drawn("uses", "使用次数", "Uses"),
                        Column.of("cases", "案例", "ReportedCases")),
                rows);
    }

    /** Of an authority: entries, and individuals on RED. */
    private Map<String, long[]> designations(int year) {
        Map<String, long[]> counts = new LinkedHashMap<>();
        Rows.query(dataSource, DESIGNATIONS, Efficacy::values, from(year), from(year + 1))
                .forEach(row -> counts.put(
                        String.valueOf(row.get("authority")),
                        new long[] {number(row, "entries"), number(row, "people")}));
        return counts;
    }

    private Map<Object, Map<String, @Nullable Object>> byDepartment(String sql) {
        Map<Object, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
        Rows.query(dataSource, sql, Efficacy::values)
                .forEach(row -> rows.put(String.valueOf(row.get("department")), row));
        return rows;
    }

    private static void add(Map<String, long[]> table, String key, int column, long count) {
        table.computeIfAbsent(key, fresh -> new long[5])[column] += count;
    }

    private static LocalDate from(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static double tenths(double value) {
        return Math.round(value * TENTHS) / (double) TENTHS;
    }

    private static long number(Map<String, @Nullable Object> row, String column) {
        return row.get(column) instanceof Number number ? number.longValue() : 0;
    }

    private static Map<String, @Nullable Object> values(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.put(columns.getColumnLabel(i), row.getObject(i));
        }
        return values;
    }
}
