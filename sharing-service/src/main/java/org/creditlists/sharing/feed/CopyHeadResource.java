package org.creditlists.sharing.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.sharing.inquiry.InquiryResource;
import org.creditlists.web.recording.NotRecorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** HEAD of a copy: nothing is copied, so nobody's log says that something was. */
@Path("/feed")
@RunOnVirtualThread
@RolesAllowed({Roles.LIAISON, Roles.PLATFORM})
public class CopyHeadResource {

    private final Feed feed;

    CopyHeadResource(Feed feed) {
        this.feed = feed;
    }

    @HEAD
    @Path("/entries")
    @NotRecorded("the offset of the list, and nothing of it")
    @Operation(hidden = true)
    public Response entries(
            @QueryParam("purpose") @Nullable String purpose,
            @QueryParam("legalGround") @Nullable String legalGround,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("suffix") @Nullable String suffix) {
        return head(feed, purpose, legalGround);
    }

    @HEAD
    @Path("/changes")
    @NotRecorded("the offset of the list, and nothing of it")
    @Operation(hidden = true)
    public Response changes(
            @QueryParam("purpose") @Nullable String purpose,
            @QueryParam("legalGround") @Nullable String legalGround,
            @QueryParam("since") @Nullable Long since) {
        return head(feed, purpose, legalGround);
    }

    /** What a copy is asked for is asked here, too. */
    static Response head(Feed feed, @Nullable String purpose, @Nullable String legalGround) {
        InquiryResource.reason(purpose, legalGround);
        return Response.ok()
                .type("application/x-ndjson;charset=UTF-8")
                .header(CopyResource.OFFSET_HEADER, feed.latest().offset())
                .build();
    }
}
