package org.creditlists.designation.query;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.EventCatalogue;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.designation.domain.Refusals;
import org.creditlists.designation.intake.KnownEntries;
import org.creditlists.listprojection.codec.CreditEventCodec;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.http.RefusedException;
import org.creditlists.runtime.http.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What happened to an entry, from the event store; it stays readable after the dossier is forgotten. */
@Path("/entries/{entry}/history")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OFFICER, Roles.OPERATOR})
@RunOnVirtualThread
public class HistoryResource {

    private final Decisions<CreditEvent> decisions;
    private final KnownEntries knownEntries;

    HistoryResource(Decisions<CreditEvent> decisions, KnownEntries knownEntries) {
        this.decisions = decisions;
        this.knownEntries = knownEntries;
    }

    /** @param event name of the event in the catalogue */
    public record Happened(String event, CreditEvent content) {}

    @GET
    @Operation(summary = "The events of one entry, in order")
    public List<Happened> history(@PathParam("entry") UUID id) {
        EntryId entry = new EntryId(id);
        SubjectId subject =
                knownEntries.subjectOf(entry).orElseThrow(() -> new RefusedException(Refusals.ENTRY_UNKNOWN, 404));
        return decisions.history(Boundary.of(CreditEventCodec.SUBJECT, subject)).stream()
                .filter(event -> event.entry().equals(entry))
                .map(event -> new Happened(EventCatalogue.of(event).name(), event))
                .toList();
    }
}
