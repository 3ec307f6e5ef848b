package org.creditlists.incentive.efficacy;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.list.Text;
import org.creditlists.incentive.catalogue.domain.OrderTerms;
import org.creditlists.incentive.efficacy.Report.Column;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Cases against designations and typical cases, by province and for the nation (NDRC (2018) 87, section VII). */
@Singleton
class ProvinceReport {

    private static final String NATION = "000000";
    private static final int PERCENT = 100;
    private static final int TENTHS = 10;

    private static final String CASES_OF_PROVINCES = """
            SELECT province, count(*) AS cases, count(*) FILTER (WHERE typical) AS typical
            FROM measure_case WHERE happened_on >= ? AND happened_on < ? GROUP BY province
            """;
    private static final List<Column> COLUMNS = List.of(
            Column.of("province", "省份", "Province"),
            Column.of("designations", "认定数", "Designations"),
            Column.of("cases", "案例数", "ReportedCases"),
            Column.drawn("percent", "案例占比（%）", "Share of cases (%)"),
            Column.of("percentMet", "占比达标", "Share met"),
            Column.of("typical", "典型案例", "Typical cases"),
            Column.of("typicalMet", "典型案例达标", "Typical cases met"));

    private final DataSource dataSource;
    private final Designations designations;
    private final Editions<OrderTerms> terms;
    private final LegalDay legalDay;

    ProvinceReport(DataSource dataSource, Designations designations, Editions<OrderTerms> terms, LegalDay legalDay) {
        this.dataSource = dataSource;
        this.designations = designations;
        this.terms = terms;
        this.legalDay = legalDay;
    }

    private record Counts(long designations, long cases, long typical) {

        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(designations + more.designations, cases + more.cases, typical + more.typical);
        }
    }

    Report of(int year) {
        Map<String, Counts> provinces = count(year);
        Counts nation = provinces.values().stream().reduce(Counts.NONE, Counts::plus);
        OrderTerms edition = terms.on(legalDay.today());
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        rows.add(row("全国 / nation", nation, edition, false));
        provinces.forEach((province, counts) -> rows.add(row(province, counts, edition, !province.equals(NATION))));
        return new Report(
                new Text(year + "年联合奖惩案例", "ReportedCases of joint incentives and punishments, " + year),
                legalDay.now(),
                note(edition),
                COLUMNS,
                rows);
    }

    private Map<String, Counts> count(int year) {
        Map<String, Counts> provinces = new TreeMap<>();
        for (Designations.Count count : designations.of(year)) {
            String province = count.region().substring(0, 2) + "0000";
            provinces.merge(province, new Counts(count.entries(), 0, 0), Counts::plus);
        }
        Rows.query(
                        dataSource,
                        CASES_OF_PROVINCES,
                        row -> Map.entry(
                                row.getString("province"), new Counts(0, row.getLong("cases"), row.getLong("typical"))),
                        Figures.firstDayOf(year),
                        Figures.firstDayOf(year + 1))
                .forEach(cases -> provinces.merge(cases.getKey(), cases.getValue(), Counts::plus));
        return provinces;
    }

    private static Text note(OrderTerms edition) {
        return new Text(
                "案例数不少于认定数的" + edition.casesPercent() + "%，每省每年典型案例不少于" + edition.typicalCasesPerProvince()
                        + "件（发改办财金〔2018〕87号第七条）",
                "ReportedCases at least " + edition.casesPercent() + " % of the designations, at least "
                        + edition.typicalCasesPerProvince()
                        + " typical cases a province and year (NDRC (2018) 87, VII)");
    }

    private static Map<String, @Nullable Object> row(
            String name, Counts counts, OrderTerms edition, boolean ofProvince) {
        boolean any = counts.designations() > 0;
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("province", name);
        row.put("designations", counts.designations());
        row.put("cases", counts.cases());
        row.put("percent", any ? tenths(counts.cases() * (double) PERCENT / counts.designations()) : null);
        row.put("percentMet", any ? counts.cases() * PERCENT >= counts.designations() * edition.casesPercent() : null);
        row.put("typical", counts.typical());
        row.put("typicalMet", ofProvince ? counts.typical() >= edition.typicalCasesPerProvince() : null);
        return row;
    }

    private static double tenths(double value) {
        return Math.round(value * TENTHS) / (double) TENTHS;
    }
}
