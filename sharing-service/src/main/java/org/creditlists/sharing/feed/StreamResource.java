package org.creditlists.sharing.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.sharing.inquiry.InquiryResource;
import org.creditlists.sharing.inquiry.Reason;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.NotRecorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The list as it changes, over HTTP, for those who follow no topic. The records are those of {@code credit.entries} and
 * of the feed, so that all three can be mixed; who is given what, and what is logged, is as in {@link CopyResource}.
 */
@Path("/stream")
@RunOnVirtualThread
@RolesAllowed({Roles.LIAISON, Roles.PLATFORM})
public class StreamResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Pattern OFFSET = Pattern.compile("[0-9]{1,18}");
    private static final Logger LOG = LoggerFactory.getLogger(StreamResource.class);

    private final Feed feed;
    private final WhenDayEndsThenTakeBack days;
    private final Scopes scopes;
    private final CopyLog copies;
    private final Streams streams;
    private final LatestOffset latest;

    StreamResource(
            Feed feed,
            WhenDayEndsThenTakeBack days,
            Scopes scopes,
            CopyLog copies,
            Streams streams,
            LatestOffset latest) {
        this.feed = feed;
        this.days = days;
        this.scopes = scopes;
        this.copies = copies;
        this.streams = streams;
        this.latest = latest;
    }

    /** In which form a stream is written. */
    @FunctionalInterface
    private interface Form {

        Followed to(OutputStream out) throws IOException;
    }

    @GET
    @Path("/entries")
    @Produces(NDJSON)
    @Operation(
            summary = "What changes in the list, as it changes, from an offset on: one record a line; Accept"
                    + " text/event-stream for server-sent events",
            description = "since is an offset of /feed/entries or /feed/changes; Last-Event-ID counts more. purpose and"
                    + " legalGround are asked for as in an inquiry. A line with an offset (an event offset, with it as"
                    + " id) stands behind changes that belong together: a reader that was cut off goes on there. It"
                    + " comes at once, and after 15 quiet seconds at the latest (as a comment among events). The"
                    + " answer ends by itself after some minutes, or with its token, behind an offset (an event end):"
                    + " ask again, so that powers are looked up anew. It has no digest: compare that of the last line"
                    + " of /feed/changes now and then.")
    @APIResponse(responseCode = "200", description = "Records, {entry, ended} for those that are over, and offsets")
    @APIResponse(
            responseCode = "422",
            description = "purpose, legalGround or since is missing, or since was never published: download anew")
    @APIResponse(responseCode = "503", description = "So many follow already, or the lists are being loaded")
    public Response lines(
            @QueryParam("purpose") @Nullable String purpose,
            @QueryParam("legalGround") @Nullable String legalGround,
            @QueryParam("since") @Nullable Long since,
            @HeaderParam("Last-Event-ID") @Nullable String last) {
        return follow(InquiryResource.reason(purpose, legalGround), since, last, FollowedLines::new);
    }

    @GET
    @Path("/entries")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Response events(
            @QueryParam("purpose") @Nullable String purpose,
            @QueryParam("legalGround") @Nullable String legalGround,
            @QueryParam("since") @Nullable Long since,
            @HeaderParam("Last-Event-ID") @Nullable String last) {
        return follow(InquiryResource.reason(purpose, legalGround), since, last, FollowedEvents::new);
    }

    /** HEAD of a stream: nothing is copied, so nobody's log says that something was. */
    @HEAD
    @Path("/entries")
    @NotRecorded("the offset of the list, and nothing of it")
    @Operation(hidden = true)
    public Response head(
            @QueryParam("purpose") @Nullable String purpose,
            @QueryParam("legalGround") @Nullable String legalGround,
            @QueryParam("since") @Nullable Long since) {
        return CopyHeadResource.head(feed, purpose, legalGround);
    }

    private Response follow(Reason reason, @Nullable Long since, @Nullable String last, Form form) {
        if (!days.isCaughtUp()) {
            throw new RefusedException(FeedRefusals.LOADING);
        }
        long from = from(since, last);
        Scope scope = scopes.ofCopier();
        BooleanSupplier goesOn = streams.begin().orElseThrow(() -> new RefusedException(FeedRefusals.STREAMS_FULL));
        CopyLog.Access access = copies.begin(new CopyLog.Order("stream " + from, scope, reason));
        StreamingOutput stream = out -> follow(from, scope, access, form.to(out), goesOn);
        // A proxy that collects what it is sent before it hands it on shows nothing.
        return Response.ok(stream).header("X-Accel-Buffering", "no").build();
    }

    private long from(@Nullable Long since, @Nullable String last) {
        Long from = last == null || last.isBlank() ? since : offset(last);
        if (from == null || from < 0 || from > feed.latest().offset()) {
            throw new RefusedException(FeedRefusals.SINCE_UNKNOWN);
        }
        return from;
    }

    private static @Nullable Long offset(String text) {
        return OFFSET.matcher(text).matches() ? Long.valueOf(text) : null;
    }

    private void follow(long from, Scope scope, CopyLog.Access access, Followed stream, BooleanSupplier goesOn)
            throws IOException {
        Copy copy = access.logged(stream);
        long reached = from;
        try {
            copy.end(FeedResource.Trailer.of(reached, null, scope));
            while (goesOn.getAsBoolean()) {
                // While a day ends nothing is read: what is over with it would still be shared.
                if (days.isCaughtUp() && latest.now() > reached) {
                    reached = feed.follow(reached, scope, copy, goesOn);
                    copy.end(FeedResource.Trailer.of(reached, null, scope));
                } else {
                    stream.stillThere(reached);
                    LockSupport.parkNanos(LOOK.toNanos());
                }
            }
            stream.over(reached);
        } catch (RuntimeException e) {
            // The answer has begun: the reader sees that it is cut off, and nobody else sees anything.
            LOG.warn("a stream ends after {}", e.getClass().getName());
            throw e;
        } finally {
            access.count(copy.lines());
        }
    }
}
