package org.creditlists.portal.workbench.seconding;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.portal.client.Answer;
import org.creditlists.portal.client.ApprovalRequests.Request;
import org.creditlists.portal.client.Countersignings;
import org.creditlists.portal.client.Designation;
import org.creditlists.portal.client.Reinstatements;
import org.creditlists.web.identity.Caller;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** How much waits for the reader as a second person; nothing is told of a service that does not answer. */
@Singleton
public class WaitingWork {

    /** Days that the home page tells of what became of an own request. */
    private static final int NEWS_DAYS = 7;

    private final RequestsOfServices requests;
    private final Countersignings countersignings;
    private final Designation designation;
    private final Reinstatements reinstatements;
    private final Caller caller;
    private final LegalDay legalDay;

    WaitingWork(
            RequestsOfServices requests,
            @RestClient Countersignings countersignings,
            @RestClient Designation designation,
            @RestClient Reinstatements reinstatements,
            Caller caller,
            LegalDay legalDay) {
        this.requests = requests;
        this.countersignings = countersignings;
        this.designation = designation;
        this.reinstatements = reinstatements;
        this.caller = caller;
        this.legalDay = legalDay;
    }

    /**
     * @param waiting for the reader
     * @param answered own requests that somebody decided, or that expired, within a week
     */
    public record Count(long waiting, long answered) {

        static final Count NOTHING = new Count(0, 0);

        static Count waiting(Stream<?> things) {
            return new Count(things.count(), 0);
        }
    }

    /** @param page first part of its path below that of the workbench, one that the reader may see */
    public Count of(String page) {
        return switch (page) {
            case "requests" -> requests();
            case "countersignings" ->
                Count.waiting(given(countersignings::own)
                        .filter(one -> one.second() == null && !one.first().equals(caller.id())));
            case "overdue" -> Count.waiting(given(countersignings::overdue));
            case "reinstatements" -> Count.waiting(given(reinstatements::own));
            case "pushes" ->
                Count.waiting(given(() -> designation.pushes().getEntity())
                        .filter(one -> one.state().equals("AWAITING_CONFIRMATION")));
            default -> Count.NOTHING;
        };
    }

    private Count requests() {
        List<Request> all = requests.all().requests();
        LocalDate news = legalDay.today().minusDays(NEWS_DAYS);
        return new Count(
                all.stream().filter(one -> one.isWaiting() && !isOwn(one)).count(),
                all.stream().filter(one -> isOwn(one) && isNews(one, news)).count());
    }

    private boolean isOwn(Request one) {
        return one.first().equals(caller.id());
    }

    private static boolean isNews(Request one, LocalDate since) {
        return one.decidedOn() != null
                && !one.decidedOn().isBefore(since)
                && !one.state().equals("WITHDRAWN");
    }

    private static <T> Stream<T> given(Supplier<List<T>> list) {
        return Answer.of(list) instanceof Answer.Given<List<T>>(List<T> all) ? all.stream() : Stream.empty();
    }
}
