package org.creditlists.designation.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.creditlists.base.codec.CreditEventCodec;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.event.ConsentGiven;
import org.creditlists.contracts.event.ConsentRevoked;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.event.EventCatalogue;
import org.creditlists.contracts.event.NoticeDelivered;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.designation.entry.domain.Refusals;
import org.creditlists.designation.entry.domain.SubjectLists;
import org.creditlists.runtime.author.StoredAuthor;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an entry, from the event store; it stays readable after the dossier is forgotten. Two times are kept
 * apart: the day for which one asks, and the moment whose knowledge counts. An exit that is recorded today with an
 * earlier date ended the entry on that day, but nobody knew.
 */
@Path("/entries/{entry}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OFFICER, Roles.AUDITOR})
@RunOnVirtualThread
public class HistoryResource {

    private final Decisions<CreditEvent> decisions;
    private final EntryRegister knownEntries;
    private final Caller caller;
    private final LegalDay legalDay;

    HistoryResource(Decisions<CreditEvent> decisions, EntryRegister knownEntries, Caller caller, LegalDay legalDay) {
        this.caller = caller;
        this.decisions = decisions;
        this.knownEntries = knownEntries;
        this.legalDay = legalDay;
    }

    /**
     * @param event name of the event in the catalogue
     * @param recordedAt when it became known here
     * @param author who caused it; absent for operators
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Happened(String event, Instant recordedAt, CreditEvent content, StoredAuthor author) {}

    @GET
    @Path("/history")
    @Operation(
            summary = "The events of one entry, in order, with the moments at which they became known",
            description = "Auditors are told who caused them, and the authority of the entry, of people of others only"
                    + " whose they are.")
    @APIResponse(responseCode = "200", description = "From its designation on")
    @APIResponse(responseCode = "404", description = "There is no such entry of your authority")
    public List<Happened> history(@PathParam("entry") UUID id) {
        return recorded(new EntryId(id)).stream()
                .map(recorded -> new Happened(
                        EventCatalogue.of(recorded.event()).name(),
                        recorded.at(),
                        recorded.event(),
                        shown(recorded.author())))
                .toList();
    }

    private StoredAuthor shown(StoredAuthor author) {
        return caller.hasRole(Roles.AUDITOR) ? author : author.toldTo(caller.organisation());
    }

    /**
     * @param on the day asked for
     * @param knownAt the moment whose knowledge counts
     * @param standing on that day, by that knowledge
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record State(LocalDate on, Instant knownAt, SubjectLists.Standing standing, SubjectLists.Entry entry) {}

    @GET
    @Path("/state")
    @Operation(summary = "How an entry stood on a day, as far as it was known at a moment; both are now when not given")
    @APIResponse(responseCode = "200", description = "The entry and whether it was in force")
    @APIResponse(responseCode = "404", description = "There is no such entry, or it was not known yet at that moment")
    public State state(
            @PathParam("entry") UUID id,
            @Parameter(description = "A date in Asia/Shanghai, such as 2026-11-22") @QueryParam("on") @Nullable
                    String on,
            @Parameter(description = "A moment with its offset, such as 2026-11-22T08:00:00+08:00")
                    @QueryParam("knownAt")
                    @Nullable
                    String knownAt) {
        LocalDate day = on == null ? legalDay.today() : parse(on, EntryRefusals.DAY, LocalDate::parse);
        Instant moment = knownAt == null
                ? legalDay.now()
                : parse(knownAt, EntryRefusals.MOMENT, text -> OffsetDateTime.parse(text.replace(' ', '+'))
                        .toInstant());
        EntryId entry = new EntryId(id);
        SubjectLists lists = SubjectLists.NONE;
        for (Decisions.Recorded<CreditEvent> recorded : recorded(entry)) {
            if (!recorded.at().isAfter(moment)
                    && recorded.event() instanceof DesignationEvent event
                    && !isAfter(event, day)) {
                lists = lists.evolve(event);
            }
        }
        SubjectLists.Entry known = lists.find(entry);
        if (known == null) {
            throw new RefusedException(EntryRefusals.NOT_KNOWN_THEN);
        }
        return new State(day, moment, known.on(day), known);
    }

    /** Words about an entry have a day of their own; what a correction says holds from the start. */
    private static boolean isAfter(DesignationEvent event, LocalDate day) {
        return switch (event) {
            case ConsentGiven given -> given.givenOn().isAfter(day);
            case ConsentRevoked revoked -> revoked.revokedOn().isAfter(day);
            case NoticeDelivered delivered -> delivered.deliveredOn().isAfter(day);
            case Designated designated -> false;
            case Corrected corrected -> false;
            case Withdrawn withdrawn -> false;
        };
    }

    private List<Decisions.Recorded<CreditEvent>> recorded(EntryId entry) {
        SubjectId subject =
                knownEntries.subjectOf(entry).orElseThrow(() -> new RefusedException(Refusals.ENTRY_UNKNOWN));
        if (caller.hasRole(Roles.OFFICER)
                && !knownEntries.authorityOf(entry).equals(Optional.of(caller.organisation()))) {
            throw new RefusedException(Refusals.ENTRY_UNKNOWN);
        }
        return decisions.recorded(Boundary.of(CreditEventCodec.SUBJECT, subject)).stream()
                .filter(recorded -> recorded.event().entry().equals(entry))
                .toList();
    }

    private static <T> T parse(String text, Refusal otherwise, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeParseException e) {
            throw new RefusedException(otherwise);
        }
    }
}
