package org.creditlists.casehandling.deadline;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of open cases and in whose queues they are: rows that stand or fall with the decisions that set them,
 * and what a sweep finds due. What is due is decided on the events, so a row that is found twice does nothing twice.
 */
@Singleton
public class Deadlines {

    private static final String SET = """
            INSERT INTO case_deadline AS d
              (case_id, entry_id, counted_from, working_days, deadline, provisional, reminded, next_step_on)
            VALUES (?, ?, ?, ?, ?, ?, false, ?)
            ON CONFLICT (case_id) DO UPDATE
            SET counted_from = excluded.counted_from, working_days = excluded.working_days,
                deadline = excluded.deadline, provisional = excluded.provisional,
                reminded = d.reminded AND d.deadline = excluded.deadline AND d.counted_from = excluded.counted_from,
                next_step_on = CASE
                  WHEN d.reminded AND d.deadline = excluded.deadline AND d.counted_from = excluded.counted_from
                  THEN d.next_step_on ELSE excluded.next_step_on END
            """;
    private static final String REMINDED =
            "UPDATE case_deadline SET reminded = true, next_step_on = deadline + 1 WHERE case_id = ? AND deadline = ?";
    private static final String REST =
            "UPDATE case_deadline SET provisional = false, next_step_on = ? WHERE case_id = ? AND deadline = ?";
    private static final String CLOSE = "DELETE FROM case_deadline WHERE case_id = ?";
    private static final String TAKE_OFF = "DELETE FROM case_queue WHERE case_id = ?";
    private static final String PUT_ON = "INSERT INTO case_queue (authority, deadline, case_id) VALUES (?, ?, ?)";
    private static final String DUE = """
            SELECT * FROM case_deadline WHERE next_step_on <= ? AND (next_step_on, case_id) > (?, ?)
            ORDER BY next_step_on, case_id LIMIT ?
            """;
    private static final String PROVISIONAL =
            "SELECT * FROM case_deadline WHERE provisional AND case_id > ? ORDER BY case_id LIMIT ?";

    private final DataSource dataSource;
    private final WorkingDays calendar;

    Deadlines(DataSource dataSource, WorkingDays calendar) {
        this.dataSource = dataSource;
        this.calendar = calendar;
    }

    /**
     * A term as it runs.
     *
     * @param countedFrom the day before its first day
     * @param deadline its last day
     */
    public record Term(LocalDate countedFrom, int workingDays, Deadline deadline) {}

    /** What is due about a case, or provisional. */
    public record Due(CaseId caseId, EntryId entry, Term term, LocalDate nextStepOn) {

        /** Whether the deadline itself has passed, and not only the day of the reminder come. */
        public boolean isOver(LocalDate today) {
            return term.deadline().day().isBefore(today);
        }
    }

    /** A term of working days that begins on the day after {@code from}. */
    public Term term(LocalDate from, int workingDays) {
        return new Term(from, workingDays, calendar.after(from, workingDays));
    }

    /**
     * Sets the deadline of a case and puts it in queues.
     *
     * @param reminderDays working days before the deadline on which it is reminded
     * @param authorities that have to do something about it
     */
    public List<CompanionWrite> set(
            CaseId caseId, EntryId entry, Term term, int reminderDays, List<AuthorityId> authorities) {
        LocalDate day = term.deadline().day();
        LocalDate reminder = calendar.before(day, reminderDays);
        List<CompanionWrite> writes = queues(caseId, day, authorities);
        writes.add(new CompanionWrite(
                SET,
                List.of(
                        caseId.value(),
                        entry.value(),
                        term.countedFrom(),
                        term.workingDays(),
                        day,
                        term.deadline().provisional(),
                        reminder.isAfter(term.countedFrom()) ? reminder : day),
                1));
        return writes;
    }

    private static List<CompanionWrite> queues(CaseId caseId, LocalDate deadline, List<AuthorityId> authorities) {
        List<CompanionWrite> writes = new ArrayList<>();
        writes.add(new CompanionWrite(TAKE_OFF, List.of(caseId.value()), CompanionWrite.ANY));
        for (AuthorityId authority : authorities) {
            writes.add(new CompanionWrite(PUT_ON, List.of(authority.value(), deadline, caseId.value()), 1));
        }
        return writes;
    }

    /** @param due what was looked at: a deadline that was set since is another */
    public static CompanionWrite reminded(Due due) {
        return new CompanionWrite(
                REMINDED, List.of(due.caseId().value(), due.term().deadline().day()), CompanionWrite.ANY);
    }

    /**
     * The deadline has passed and nobody stands above: the case stays in its queues, and a day later it is looked
     * whether somebody does.
     *
     * @param due what was looked at
     */
    public static CompanionWrite rest(Due due, LocalDate today) {
        return new CompanionWrite(
                REST,
                List.of(
                        today.plusDays(1),
                        due.caseId().value(),
                        due.term().deadline().day()),
                CompanionWrite.ANY);
    }

    /** The case is closed: no deadline, no queue. */
    public static List<CompanionWrite> close(CaseId caseId) {
        return List.of(
                new CompanionWrite(CLOSE, List.of(caseId.value()), CompanionWrite.ANY),
                new CompanionWrite(TAKE_OFF, List.of(caseId.value()), CompanionWrite.ANY));
    }

    /**
     * What has come due, the oldest first.
     *
     * @param after where the page before ended, null for the first
     */
    public List<Due> due(LocalDate today, @Nullable Due after, int most) {
        return Rows.query(
                dataSource,
                DUE,
                Deadlines::read,
                today,
                after == null ? LocalDate.of(1, 1, 1) : after.nextStepOn(),
                after == null ? new UUID(0, 0) : after.caseId().value(),
                most);
    }

    /** Deadlines that a calendar published since may move, by case after another. */
    public List<Due> provisional(CaseId after, int most) {
        return Rows.query(dataSource, PROVISIONAL, Deadlines::read, after.value(), most);
    }

    private static Due read(ResultSet row) throws SQLException {
        return new Due(
                new CaseId(row.getObject("case_id", UUID.class)),
                new EntryId(row.getObject("entry_id", UUID.class)),
                new Term(
                        row.getObject("counted_from", LocalDate.class),
                        row.getInt("working_days"),
                        new Deadline(row.getObject("deadline", LocalDate.class), row.getBoolean("provisional"))),
                row.getObject("next_step_on", LocalDate.class));
    }
}
