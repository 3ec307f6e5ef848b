package org.creditlists.sharing.objectable;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.record.EntryRecord;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.sharing.collection.HeldEntry;
import org.creditlists.sharing.words.Words;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** An entry as somebody reads it who objects to it, whether or not it is about the reader. */
@Path("/objectable/{entry}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUBJECT)
@RunOnVirtualThread
public class ObjectableEntryResource {

    private final EntryCollection collection;
    private final Directory directory;
    private final Words words;
    private final LegalDay day;

    ObjectableEntryResource(EntryCollection collection, Directory directory, Words words, LegalDay day) {
        this.collection = collection;
        this.directory = directory;
        this.words = words;
        this.day = day;
    }

    /** @param displayUntil last day on which it is displayed */
    public record ObjectableEntry(
            UUID entry, String name, ListKind list, Text field, Text authority, Text ground, LocalDate displayUntil) {}

    @GET
    @Operation(summary = "An entry that is published, which anybody may object to")
    @APIResponse(responseCode = "404", description = "There is none, it has ended, or it is not published")
    public ObjectableEntry entry(@PathParam("entry") UUID id) {
        return collection
                .find(id, day.today().toEpochDay())
                .filter(HeldEntry::publishable)
                .map(HeldEntry::record)
                .map(this::shown)
                .orElseThrow(() -> new RefusedException(new Refusal(
                        Refusal.Kind.ABSENT,
                        "no-such-entry",
                        "",
                        Articles.GUOFA_2016_33_ART_17,
                        "没有该条目，或该条目未公示",
                        "There is no such entry, or it is not published")));
    }

    private ObjectableEntry shown(EntryRecord one) {
        return new ObjectableEntry(
                one.entry().value(),
                one.name(),
                one.list(),
                words.field(one.field()),
                directory.nameOf(one.authority()),
                words.ground(one.standard(), one.ground()),
                one.displayUntil());
    }
}
