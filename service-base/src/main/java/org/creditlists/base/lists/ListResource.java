package org.creditlists.base.lists;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.NotRecorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The lists as this service knows them: the same in every service, so that copies can be compared. */
@Path("/list")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OFFICER, Roles.PLATFORM, Roles.DEPARTMENT, Roles.OPERATOR, Roles.AUDITOR})
@RunOnVirtualThread
public class ListResource {

    private final Lists lists;
    private final Caller caller;
    private final LegalDay legalDay;

    public ListResource(Lists lists, Caller caller, LegalDay legalDay) {
        this.lists = lists;
        this.caller = caller;
        this.legalDay = legalDay;
    }

    @GET
    @Path("/entries/{entry}")
    @RolesAllowed({Roles.OFFICER, Roles.AUDITOR})
    @Operation(
            summary = "One entry of one's own authority as this service knows it, also when it has ended; nothing"
                    + " personal",
            description = "The archive of the authority; auditors see every entry.")
    @APIResponse(responseCode = "404", description = "There is no such entry of the own authority")
    @APIResponseSchema(value = ListedEntry.class, responseCode = "200", responseDescription = "As it is now")
    public ListedEntry entry(@PathParam("entry") UUID entry) {
        return lists.find(new EntryId(entry))
                .filter(listed -> caller.hasRole(Roles.AUDITOR)
                        || listed.authority().value().equals(caller.organisation()))
                .orElseThrow(() -> new RefusedException(new Refusal(
                        Refusal.Kind.ABSENT,
                        "entry-unknown",
                        "",
                        Articles.GUOFA_2016_33_ART_18,
                        "本服务没有该名单条目",
                        "This service does not know the entry")));
    }

    @GET
    @NotRecorded("one digest of all entries")
    @Path("/digest")
    @Operation(summary = "Digest of all entries in force: equal in two services exactly when their lists are equal")
    public Lists.Digest digest(@QueryParam("day") @Nullable LocalDate day) {
        return lists.digest(day == null ? legalDay.today() : day);
    }
}
