package org.creditlists.incentive.efficacy;

import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.list.Text;
import org.creditlists.incentive.efficacy.Report.Column;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Lifts that departments have not confirmed, the oldest first; at most 1,000. */
@Singleton
class UnconfirmedLifts {

    private static final String LIFTS = """
            SELECT o.department, o.order_id::text AS "order", o.entry_id::text AS entry, o.measure, c.cause,
                   to_char(c.changed_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') AS "liftedAt",
                   round((extract(epoch FROM now() - c.changed_at) / 3600)::numeric, 1) AS hours,
                   o.due_on::text AS "dueOn", o.due_on < ? AS late
            FROM measure_order o JOIN order_change c ON c.order_id = o.order_id AND c.turn = o.turn
            WHERE (?::text IS NULL OR EXISTS (SELECT 1 FROM list_entry e
                     WHERE e.entry_id = o.entry_id AND e.authority = ?))
              AND o.step = 'CONFIRM' AND o.state = 'LIFTED' ORDER BY c.changed_at, o.order_id LIMIT 1000
            """;
    private static final List<Column> COLUMNS = List.of(
            Column.of("department", "部门", "Department"),
            Column.of("order", "任务", "Order"),
            Column.of("entry", "名单条目", "Entry"),
            Column.of("measure", "措施", "Measure"),
            Column.of("cause", "原因", "Cause"),
            Column.of("liftedAt", "解除时间", "Lifted at"),
            Column.drawn("hours", "已过小时", "Hours since"),
            Column.of("dueOn", "期限", "Due on"),
            Column.of("late", "逾期", "Late"));

    private final DataSource dataSource;
    private final LegalDay legalDay;

    UnconfirmedLifts(DataSource dataSource, LegalDay legalDay) {
        this.dataSource = dataSource;
        this.legalDay = legalDay;
    }

    /** @param authority whose entries the measures rested on, null for all */
    Report now(@Nullable String authority) {
        return new Report(
                new Text("尚未确认的解除", "Lifts that are not confirmed"),
                legalDay.now(),
                new Text(
                        "措施自解除时起不得实施，部门须确认",
                        "A measure must not be applied from its lift on; the department confirms it"),
                COLUMNS,
                Rows.query(dataSource, LIFTS, Figures::values, legalDay.today(), authority, authority));
    }
}
