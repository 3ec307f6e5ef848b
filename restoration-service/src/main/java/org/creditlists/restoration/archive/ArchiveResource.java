package org.creditlists.restoration.archive;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Objects;
import org.creditlists.casehandling.access.Showing;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.restoration.applications.Application;
import org.creditlists.restoration.applications.Applications;
import org.creditlists.restoration.query.ApplicationView;
import org.creditlists.restoration.query.ApplicationViews;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.DayCursor;
import org.creditlists.web.recording.NotRecorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * The archive of the authority that restored: facts of its own decisions, nothing of whom they were about (Hubei
 * opinions on personal creditworthiness (2017), part IV(3)).
 */
@Path("/archive")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
public class ArchiveResource {

    private final Applications applications;
    private final ApplicationViews views;
    private final ArchiveCounts counts;
    private final Caller caller;

    ArchiveResource(Applications applications, ApplicationViews views, ArchiveCounts counts, Caller caller) {
        this.applications = applications;
        this.views = views;
        this.counts = counts;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary =
                    "Applications that one's own authority granted, the latest decision first, without names and texts",
            description = "At most 200; Link has the earlier ones. Nobody else finds them, but for auditors and whom"
                    + " they are about.")
    @APIResponse(
            responseCode = "200",
            description = "What was decided, when and by which route",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ApplicationView.class)))
    public Response cases(@QueryParam("before") @Nullable String before) {
        List<Application> page =
                applications.archive(own(), before == null ? null : DayCursor.read(before), DayCursor.MOST);
        Response.ResponseBuilder answer = Response.ok(views.of(page, Showing.WITHOUT_TEXTS));
        if (page.size() == DayCursor.MOST) {
            Application last = page.getLast();
            var place = new DayCursor(
                    Objects.requireNonNull(last.outcome().decidedOn()),
                    last.caseId().value());
            answer.link(
                    UriBuilder.fromPath("/archive")
                            .queryParam("before", place.text())
                            .build(),
                    "next");
        }
        return answer.build();
    }

    @GET
    @NotRecorded("counts of one's own decisions")
    @Path("/counts")
    @Operation(summary = "How many applications one's own authority granted, by year, list, field and route")
    public List<ArchiveCounts.ArchiveCount> counts() {
        return counts.of(own());
    }

    private AuthorityId own() {
        return new AuthorityId(caller.organisation());
    }
}
