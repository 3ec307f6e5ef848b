package org.creditlists.incentive.order;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.list.OrderStep;
import org.creditlists.incentive.catalogue.domain.OrderTerms;
import org.creditlists.runtime.policy.Editions;

/** Until when a department has to do what. */
@Singleton
public class OrderDeadlines {

    private final WorkingDays calendar;
    private final Editions<OrderTerms> terms;

    OrderDeadlines(WorkingDays calendar, Editions<OrderTerms> terms) {
        this.calendar = calendar;
        this.terms = terms;
    }

    /**
     * @param nextOn when somebody looks at it first: the day of the reminder, or the last day where the term is shorter
     */
    public record Term(Deadline deadline, LocalDate nextOn) {}

    /** A term that begins on the day after {@code from}. */
    public Term term(OrderStep step, LocalDate from) {
        OrderTerms edition = terms.on(from);
        Deadline deadline = calendar.after(from, edition.workingDays(step));
        LocalDate reminder = calendar.before(deadline.day(), edition.reminderWorkingDays());
        return new Term(deadline, reminder.isAfter(from) ? reminder : deadline.day());
    }
}
