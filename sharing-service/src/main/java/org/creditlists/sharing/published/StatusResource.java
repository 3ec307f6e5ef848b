package org.creditlists.sharing.published;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creditlists.base.sending.MissingEvents;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.list.Text;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.runtime.topics.ParkedMessages;
import org.creditlists.sharing.collection.CollectionFollower;
import org.creditlists.sharing.figures.Statistics;
import org.creditlists.sharing.freshness.Freshness;
import org.creditlists.sharing.publicity.Publicity;
import org.creditlists.web.limit.PublicRead;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** How current the collection is, and who is late. */
@Path("/public/status")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@PublicRead
@RunOnVirtualThread
public class StatusResource {

    private final CollectionFollower follower;
    private final Freshness freshness;
    private final ParkedMessages parked;
    private final Statistics statistics;
    private final Publicity publicity;
    private final Directory directory;
    private final PublishedSettings settings;
    private final LegalDay day;

    StatusResource(
            CollectionFollower follower,
            Freshness freshness,
            ParkedMessages parked,
            Statistics statistics,
            Publicity publicity,
            Directory directory,
            PublishedSettings settings,
            LegalDay day) {
        this.follower = follower;
        this.freshness = freshness;
        this.parked = parked;
        this.statistics = statistics;
        this.publicity = publicity;
        this.directory = directory;
        this.settings = settings;
        this.day = day;
    }

    /**
     * @param upTo the time up to which its decisions are known; absent while nothing came from it
     * @param missing what is not on its topics, absent while everything is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Source(
            String source,
            @Nullable Instant upTo,
            boolean late,
            @Nullable MissingEvents missing) {}

    /** @param cases objections and applications for restoration past their deadline */
    public record Overdue(Text name, int cases, int orders) {}

    /** How an authority keeps the seven working days. */
    public record Lateness(Text name, long onTime, long late, long waiting, int worst) {}

    /**
     * @param filled whether the collection is complete
     * @param parked messages that could not be taken
     * @param at when the latest edition of the list was published, with its offset and its entries
     */
    public record Status(
            boolean filled,
            long parked,
            Instant at,
            long offset,
            long entries,
            List<Source> sources,
            List<Overdue> overdue,
            List<Lateness> lateness) {}

    @GET
    @Operation(summary = "How current the collection is by source, what is overdue, and who publishes late")
    public Status status() {
        Instant late = day.now().minus(settings.lateAfter());
        Statistics.State state = statistics.state();
        return new Status(
                follower.isFilled(),
                parked.count(),
                state.at(),
                state.offset(),
                state.entries(),
                Freshness.SOURCES.stream().map(source -> source(source, late)).toList(),
                state.overdue().stream()
                        .map(one -> new Overdue(directory.nameOf(one.authority()), one.cases(), one.orders()))
                        .toList(),
                lateness(day.today()));
    }

    private Source source(String source, Instant late) {
        Instant upTo = freshness.known().bySource().get(source);
        return new Source(
                source,
                upTo,
                upTo == null || upTo.isBefore(late),
                freshness.missing(source).orElse(null));
    }

    private List<Lateness> lateness(LocalDate today) {
        return publicity.lateness(today.minusYears(1).withDayOfMonth(1), today).stream()
                .map(one -> new Lateness(
                        directory.nameOf(one.authority()), one.onTime(), one.late(), one.waiting(), one.worstDays()))
                .toList();
    }
}
