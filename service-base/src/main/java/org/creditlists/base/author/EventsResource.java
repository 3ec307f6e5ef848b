package org.creditlists.base.author;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.creditlists.base.codec.CreditEventCodec;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * What this service decided, when, and who caused it. It is told for good: an entry that ended, and whose dossier is
 * forgotten, can still be asked who ended it (Hubei opinions on personal creditworthiness (2017), part IV(1)).
 */
@Path("/events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EventsResource {

    private final AuthoredEvents events;
    private final Lists lists;
    private final Caller caller;

    EventsResource(AuthoredEvents events, Lists lists, Caller caller) {
        this.events = events;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Path("/of-entry/{entry}")
    @RolesAllowed({Roles.AUDITOR, Roles.OFFICER})
    @Operation(
            summary = "What this service decided about an entry, and who caused it",
            description = "An authority reads it of its own entries, and of people of others only whose they are.")
    @APIResponse(responseCode = "200", description = "Type, time and author of each event, in order")
    @APIResponse(responseCode = "404", description = "There is no such entry, or it is another authority's")
    public List<AuthoredEvent> ofEntry(@PathParam("entry") UUID id) {
        ListedEntry entry = lists.find(new EntryId(id)).orElseThrow(EventsResource::unknown);
        List<AuthoredEvent> found = events.of(entry);
        if (caller.hasRole(Roles.AUDITOR)) {
            return found;
        }
        String organisation = caller.organisation();
        if (!entry.authority().value().equals(organisation)) {
            throw unknown();
        }
        return found.stream()
                .map(one -> new AuthoredEvent(
                        one.type(), one.recordedAt(), one.author().toldTo(organisation)))
                .toList();
    }

    @GET
    @Path("/of/{matter}/{id}")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary = "What this service decided about something else than an entry, and who caused it",
            description = "Matters are authority (a body of the registry), memoranda (all), offer, inquiry-application,"
                    + " approval, countersigning, as far as the service decides about them.")
    @APIResponse(responseCode = "200", description = "Type, time and author of each event, in order; perhaps none")
    public List<AuthoredEvent> of(@PathParam("matter") String matter, @PathParam("id") String id) {
        if (matter.equals(CreditEventCodec.SUBJECT)) {
            // What is about a person is asked for by entry.
            return List.of();
        }
        return events.tagged(matter, id);
    }

    private static RefusedException unknown() {
        return new RefusedException(new Refusal(
                Refusal.Kind.ABSENT,
                "entry-unknown",
                "",
                Articles.GUOFA_2016_33_ART_18,
                "本服务没有该名单条目",
                "This service does not know the entry"));
    }
}
