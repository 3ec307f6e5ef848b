package org.creditlists.sharing.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.sharing.inquiry.InquiryResource;
import org.creditlists.sharing.inquiry.Reason;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Copies of the list (NDRC (2018) 87, section V): download it, fetch what changed. Given are the records that the
 * powers
 * of the copier cover, of the authorities of its region; with a purpose, and each is logged like an inquiry, so that
 * its subject sees the copy as a use.
 */
@Path("/feed")
@RunOnVirtualThread
@RolesAllowed({Roles.LIAISON, Roles.PLATFORM})
public class CopyResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv;charset=UTF-8";
    static final String OFFSET_HEADER = "Feed-Offset";

    private final Feed feed;
    private final WhenDayEndsThenTakeBack days;
    private final Scopes scopes;
    private final CopyLog copies;

    CopyResource(Feed feed, WhenDayEndsThenTakeBack days, Scopes scopes, CopyLog copies) {
        this.feed = feed;
        this.days = days;
        this.scopes = scopes;
        this.copies = copies;
    }

    @GET
    @Path("/entries")
    @Produces(NDJSON)
    @Operation(
            summary = "The list as far as one's powers and region reach, one record a line, by entry; Accept text/csv"
                    + " for a table",
            description =
                    "purpose and legalGround are asked for as in an inquiry. Feed-Offset and the last line name the"
                            + " offset to ask /feed/changes since: with those changes the copy is exact. The last line"
                            + " names, too, what is not covered. A table has the offset in a last line that begins with"
                            + " offset, and the digest of each record in its last column."
                            + " Cut off? Go on with after=, the last entry received, and keep the first Feed-Offset."
                            + " suffix narrows to entries whose id ends with up to three hexadecimal digits."
                            + " Each record"
                            + " is logged before it is sent, and its subject sees that it was copied.")
    @APIResponse(responseCode = "422", description = "purpose or legalGround is missing")
    public Response entries(
            @QueryParam("purpose") @Nullable String purpose,
            @QueryParam("legalGround") @Nullable String legalGround,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("suffix") @Nullable String suffix) {
        return entries(InquiryResource.reason(purpose, legalGround), after, suffix, Lines::new);
    }

    @GET
    @Path("/entries")
    @Produces(CSV)
    @Operation(hidden = true)
    public Response entriesAsTable(
            @QueryParam("purpose") @Nullable String purpose,
            @QueryParam("legalGround") @Nullable String legalGround,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("suffix") @Nullable String suffix) {
        return entries(InquiryResource.reason(purpose, legalGround), after, suffix, Table::new);
    }

    private Response entries(Reason reason, @Nullable UUID after, @Nullable String suffix, Form form) {
        String end = FeedResource.suffix(suffix, FeedResource.LONGEST_SUFFIX + 1);
        if (after != null && !after.toString().endsWith(end)) {
            throw new RefusedException(FeedRefusals.CURSOR_OF_ANOTHER_PART);
        }
        catchUp();
        Feed.Published published = feed.latest();
        var order = new CopyLog.Order("entries " + end, scopes.ofCopier(), reason);
        return download(order, published, form, copy -> {
            feed.entries(after, end, order.scope(), copy);
            return FeedResource.Trailer.of(published.offset(), null, order.scope());
        });
    }

    @GET
    @Path("/changes")
    @Produces(NDJSON)
    @Operation(
            summary = "What changed since an offset: of each entry how it stands now, or that it ended; Accept text/csv"
                    + " for a table",
            description =
                    "purpose and legalGround are asked for as in an inquiry. The last line names the offset that a copy"
                            + " has reached, and the digest there of everything that one's powers and region reach."
                            + " Cut off? A line with an offset and no digest stands behind every some thousand lines:"
                            + " go"
                            + " on with since=, that offset.")
    @APIResponse(
            responseCode = "422",
            description = "purpose, legalGround or since is missing, or since was never published: download anew")
    public Response changes(
            @QueryParam("purpose") @Nullable String purpose,
            @QueryParam("legalGround") @Nullable String legalGround,
            @QueryParam("since") @Nullable Long since) {
        return changes(InquiryResource.reason(purpose, legalGround), since, Lines::new);
    }

    @GET
    @Path("/changes")
    @Produces(CSV)
    @Operation(hidden = true)
    public Response changesAsTable(
            @QueryParam("purpose") @Nullable String purpose,
            @QueryParam("legalGround") @Nullable String legalGround,
            @QueryParam("since") @Nullable Long since) {
        return changes(InquiryResource.reason(purpose, legalGround), since, Table::new);
    }

    private Response changes(Reason reason, @Nullable Long since, Form form) {
        catchUp();
        Feed.Published published = feed.latest();
        if (since == null || since < 0 || since > published.offset()) {
            throw new RefusedException(FeedRefusals.SINCE_UNKNOWN);
        }
        var order = new CopyLog.Order("changes " + since, scopes.ofCopier(), reason);
        return download(order, published, form, copy -> {
            Feed.Published reached = feed.changes(since, order.scope(), copy);
            return FeedResource.Trailer.of(reached.offset(), reached.digest(), order.scope());
        });
    }

    /** In which form a copy is written. */
    @FunctionalInterface
    private interface Form {

        Copy to(OutputStream out) throws IOException;
    }

    @FunctionalInterface
    private interface Reading {

        FeedResource.Trailer into(Copy copy) throws IOException;
    }

    private Response download(CopyLog.Order order, Feed.Published published, Form form, Reading reading) {
        CopyLog.Access access = copies.begin(order);
        return Response.ok((StreamingOutput) out -> {
                    Copy copy = access.logged(form.to(out));
                    copy.end(reading.into(copy));
                    access.count(copy.lines());
                })
                .header(OFFSET_HEADER, published.offset())
                .build();
    }

    /** What is over today is taken back before anything is read. */
    private void catchUp() {
        if (!days.isCaughtUp()) {
            throw new RefusedException(FeedRefusals.LOADING);
        }
    }
}
