package org.creditlists.incentive.efficacy;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.Text;
import org.creditlists.incentive.efficacy.Report.Column;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Who has what to do, who is late, and how long each takes. */
@Singleton
class DepartmentReport {

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
    private static final List<Column> COLUMNS = List.of(
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
            Column.of("lags", "滞后", "Lags"));

    private static final Comparator<Map<String, @Nullable Object>> LATE_FIRST = Comparator.comparing(
                    (Map<String, @Nullable Object> row) -> Figures.number(row, "overdue"), Comparator.reverseOrder())
            .thenComparing(row -> String.valueOf(row.get("department")));

    private final DataSource dataSource;
    private final Directory directory;
    private final LegalDay legalDay;

    DepartmentReport(DataSource dataSource, Directory directory, LegalDay legalDay) {
        this.dataSource = dataSource;
        this.directory = directory;
        this.legalDay = legalDay;
    }

    Report now() {
        Map<String, Map<String, @Nullable Object>> changes = byDepartment(CHANGES);
        Map<String, Map<String, @Nullable Object>> cases = byDepartment(CASES_OF_DEPARTMENTS);
        List<Map<String, @Nullable Object>> rows =
                Rows.query(dataSource, DEPARTMENTS, Figures::values, legalDay.today());
        for (Map<String, @Nullable Object> row : rows) {
            String department = String.valueOf(row.get("department"));
            complete(
                    row,
                    directory.nameOf(new AuthorityId(department)),
                    changes.getOrDefault(department, Map.of()),
                    cases.getOrDefault(department, Map.of()));
        }
        rows.sort(LATE_FIRST);
        return new Report(
                new Text("各部门措施落实情况", "How departments carry out measures"),
                legalDay.now(),
                new Text("逾期者在前", "Those who are late come first"),
                COLUMNS,
                rows);
    }

    private static void complete(
            Map<String, @Nullable Object> row,
            Text name,
            Map<String, @Nullable Object> changes,
            Map<String, @Nullable Object> cases) {
        row.put("name", name.zh());
        row.put("nameEn", name.en());
        row.put("hoursToConfirmLifts", changes.get("lifts"));
        row.put("hoursToConfirmChanges", changes.get("changes"));
        row.put("cases", Figures.number(cases, "cases"));
        row.put("lags", Figures.number(row, "overdue") > 0);
    }

    private Map<String, Map<String, @Nullable Object>> byDepartment(String sql) {
        Map<String, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
        Rows.query(dataSource, sql, Figures::values)
                .forEach(row -> rows.put(String.valueOf(row.get("department")), row));
        return rows;
    }
}
