package org.creditlists.sharing.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.sharing.collection.RangeDigests;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Times;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * The feed (NDRC (2018) 87, section V): download the list, fetch what changed, prove the copy. The same records as on
 * {@code credit.entries}.
 */
@Path("/feed")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FeedResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String OFFSET_HEADER = "Feed-Offset";
    private static final int DIGIT_BITS = 4;
    private static final int LONGEST_SUFFIX = 2;
    private static final String REMEMBER =
            "INSERT INTO feed_access (access_id, organisation, caller, what, at) VALUES (?, ?, ?, ?, ?)";
    private static final String ACCESSES =
            "SELECT organisation, caller, what, at, lines FROM feed_access WHERE at < ? ORDER BY at DESC LIMIT 500";
    private static final String COUNT = "UPDATE feed_access SET lines = ? WHERE access_id = ?";

    private final Feed feed;
    private final EntryCollection collection;
    private final WhenDayEndsThenTakeBack days;
    private final DataSource dataSource;
    private final Caller caller;
    private final Clock clock;

    FeedResource(
            Feed feed,
            EntryCollection collection,
            WhenDayEndsThenTakeBack days,
            DataSource dataSource,
            Caller caller,
            Clock clock) {
        this.feed = feed;
        this.collection = collection;
        this.days = days;
        this.dataSource = dataSource;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/digest")
    @RolesAllowed({Roles.DEPARTMENT, Roles.OFFICER, Roles.PLATFORM, Roles.LIAISON, Roles.OPERATOR})
    @Operation(
            summary = "Digest of the whole list: now, at an offset, or when it last was equal to a copy's",
            description =
                    "The first 16 bytes of the SHA-256 of the value of every record, all of them XORed, in hexadecimal"
                            + " digits. With offset: as it was then. With equal: the latest offset at which the list"
                            + " had this digest;"
                            + " a copy is exact, as of that offset, exactly when there is one.")
    @APIResponse(
            responseCode = "404",
            description = "No such offset, or no offset with this digest: the copy is wrong; see /feed/digest/ranges")
    public Feed.Published digest(
            @QueryParam("offset") @Nullable Long offset, @QueryParam("equal") @Nullable String equal) {
        catchUp();
        if (equal != null) {
            if (!equal.matches("[0-9a-fA-F]{32}")) {
                throw refused(
                        Refusal.Kind.INVALID,
                        "digest-malformed",
                        "/equal",
                        "摘要应为32位十六进制数字",
                        "A digest has 32 hexadecimal digits");
            }
            return feed.with(equal)
                    .orElseThrow(() -> refused(
                            Refusal.Kind.ABSENT,
                            "digest-unknown",
                            "/equal",
                            "名单从未有过该摘要，副本有误，请按区段比对",
                            "The list never had this digest: the copy is wrong; compare the ranges"));
        }
        if (offset == null) {
            return feed.latest();
        }
        return feed.at(offset)
                .orElseThrow(() ->
                        refused(Refusal.Kind.ABSENT, "offset-unknown", "/offset", "没有该偏移量", "There is no such offset"));
    }

    /**
     * A part of the list: the entries whose id ends with a suffix. Ids begin with the time at which they were made, and
     * end by chance.
     *
     * @param suffix hexadecimal digits
     */
    public record Range(String suffix, long entries, String digest) {}

    /** @param offset at which all of them hold */
    public record Ranges(long offset, List<Range> ranges) {}

    @GET
    @Path("/digest/ranges")
    @RolesAllowed({Roles.DEPARTMENT, Roles.OFFICER, Roles.PLATFORM, Roles.LIAISON, Roles.OPERATOR})
    @Operation(
            summary = "Digests of sixteen parts of the list, by the digit of the entry's id before a suffix of at most"
                    + " two digits",
            description =
                    "To find what differs: bring the copy to offset (/feed/changes), compare, and ask again with the"
                            + " suffix of"
                            + " a part that differs. Three digits are 4,096 parts; download a differing one with"
                            + " /feed/entries?suffix=.")
    public Ranges ranges(@QueryParam("suffix") @Nullable String suffix) {
        catchUp();
        String end = suffix(suffix, LONGEST_SUFFIX);
        RangeDigests.At at = collection
                .digests()
                .orElseThrow(() -> refused(
                        Refusal.Kind.UNAVAILABLE,
                        "collection-not-ready",
                        "",
                        "名单正在更新，请稍后重试",
                        "The lists are just changing; try again in a moment"));
        List<Range> ranges = new ArrayList<>();
        for (int digit = 0; digit < 1 << DIGIT_BITS; digit++) {
            String one = Integer.toHexString(digit) + end;
            RangeDigests.Digest digest = at.of(Integer.parseInt(one, 16), one.length() * DIGIT_BITS);
            ranges.add(new Range(one, digest.entries(), digest.digest()));
        }
        return new Ranges(at.offset(), ranges);
    }

    /**
     * The last line of a download: without it the answer was cut off.
     *
     * @param offset ask for the changes since this one next
     * @param digest of the whole list at that offset; absent behind a part, and behind a whole, which may have changed
     *     meanwhile
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Trailer(long offset, @Nullable String digest) {}

    /** An entry that is not shared any more. */
    public record Ended(UUID entry, boolean ended) {}

    @GET
    @Path("/entries")
    @Produces(NDJSON)
    @RolesAllowed({Roles.LIAISON, Roles.PLATFORM})
    @Operation(
            summary = "The whole list, one record a line, by entry; Accept text/csv for a table",
            description =
                    "Feed-Offset and the last line name the offset to ask /feed/changes since: with those changes the"
                            + " copy is"
                            + " exact. A table has the offset in a last line that begins with offset, and the digest"
                            + " of each record in its last column."
                            + " Cut off? Go on with after=, the last entry received, and keep the first Feed-Offset."
                            + " suffix narrows to"
                            + " entries whose id ends with up to three hexadecimal digits. Each download is logged.")
    public Response entries(@QueryParam("after") @Nullable UUID after, @QueryParam("suffix") @Nullable String suffix) {
        return entries(after, suffix, Lines::new);
    }

    @GET
    @Path("/entries")
    @Produces(CSV)
    @RolesAllowed({Roles.LIAISON, Roles.PLATFORM})
    @Operation(hidden = true)
    public Response entriesAsTable(
            @QueryParam("after") @Nullable UUID after, @QueryParam("suffix") @Nullable String suffix) {
        return entries(after, suffix, Table::new);
    }

    private Response entries(@Nullable UUID after, @Nullable String suffix, Form form) {
        String end = suffix(suffix, LONGEST_SUFFIX + 1);
        if (after != null && !after.toString().endsWith(end)) {
            throw refused(
                    Refusal.Kind.INVALID,
                    "cursor-of-another-part",
                    "/after",
                    "after不属于该区段，请从头下载",
                    "after is an entry of another part; begin anew");
        }
        catchUp();
        Feed.Published published = feed.latest();
        return download("entries " + end, published, form, copy -> {
            feed.entries(after, end, copy);
            return new Trailer(published.offset(), null);
        });
    }

    @GET
    @Path("/changes")
    @Produces(NDJSON)
    @RolesAllowed({Roles.LIAISON, Roles.PLATFORM})
    @Operation(
            summary = "What changed since an offset: of each entry how it stands now, or that it ended; Accept text/csv"
                    + " for a table",
            description =
                    "The last line names the offset that a copy has reached, and the digest of the whole list there."
                            + " Cut off? A line with an"
                            + " offset and no digest stands behind every some thousand lines: go on with since=, that"
                            + " offset.")
    @APIResponse(
            responseCode = "422",
            description = "since is missing, or an offset that was never published: download the list anew")
    public Response changes(@QueryParam("since") @Nullable Long since) {
        return changes(since, Lines::new);
    }

    @GET
    @Path("/changes")
    @Produces(CSV)
    @RolesAllowed({Roles.LIAISON, Roles.PLATFORM})
    @Operation(hidden = true)
    public Response changesAsTable(@QueryParam("since") @Nullable Long since) {
        return changes(since, Table::new);
    }

    private Response changes(@Nullable Long since, Form form) {
        catchUp();
        Feed.Published published = feed.latest();
        long from = since(since, published);
        return download("changes " + from, published, form, copy -> {
            Feed.Published reached = feed.changes(from, copy);
            return new Trailer(reached.offset(), reached.digest());
        });
    }

    /** In which form a copy is written. */
    @FunctionalInterface
    private interface Form {

        Copy to(OutputStream out) throws IOException;
    }

    @FunctionalInterface
    private interface Reading {

        Trailer into(Copy copy) throws IOException;
    }

    private Response download(String what, Feed.Published published, Form form, Reading reading) {
        UUID access = remember(what);
        return Response.ok((StreamingOutput) out -> {
                    Copy copy = form.to(out);
                    copy.end(reading.into(copy));
                    Rows.update(dataSource, COUNT, copy.lines(), access);
                })
                .header(OFFSET_HEADER, published.offset())
                .build();
    }

    /**
     * That somebody copied the list, or a part of it.
     *
     * @param what entries, or changes, and from where
     * @param lines that were sent; absent while it is running, and of one that was cut off
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Access(
            String organisation,
            String caller,
            String what,
            Instant at,
            @Nullable Long lines) {}

    @GET
    @Path("/accesses")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(summary = "Who copied the list or a part of it, the latest first; at most 500, go on with before=")
    public List<Access> accesses(@QueryParam("before") @Nullable String before) {
        return Rows.query(
                dataSource,
                ACCESSES,
                row -> new Access(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getObject(5, Long.class)),
                Times.instant(before, "before", clock.instant()).atOffset(ZoneOffset.UTC));
    }

    /** What is over today is taken back before anything is read. */
    private void catchUp() {
        if (!days.isCaughtUp()) {
            throw refused(
                    Refusal.Kind.UNAVAILABLE,
                    "collection-not-ready",
                    "",
                    "名单正在加载，请稍后重试",
                    "The lists are being loaded; try again in a moment");
        }
    }

    private UUID remember(String what) {
        UUID access = UUID.randomUUID();
        Rows.update(
                dataSource,
                REMEMBER,
                access,
                caller.organisation(),
                caller.id(),
                what.strip(),
                clock.instant().atOffset(ZoneOffset.UTC));
        return access;
    }

    private static long since(@Nullable Long since, Feed.Published published) {
        if (since == null || since < 0 || since > published.offset()) {
            throw refused(
                    Refusal.Kind.INVALID,
                    "offset-unknown",
                    "/since",
                    "since应为已发布的偏移量，请重新下载全部名单",
                    "since is an offset that was published; download the list anew");
        }
        return since;
    }

    private static String suffix(@Nullable String suffix, int longest) {
        String text = suffix == null ? "" : suffix.toLowerCase(Locale.ROOT);
        if (!text.matches("[0-9a-f]{0," + longest + "}")) {
            throw refused(
                    Refusal.Kind.INVALID,
                    "suffix-malformed",
                    "/suffix",
                    "后缀最多" + longest + "位十六进制数字",
                    "A suffix has at most " + longest + " hexadecimal digits");
        }
        return text;
    }

    private static RefusedException refused(Refusal.Kind kind, String code, String pointer, String zh, String en) {
        return new RefusedException(new Refusal(kind, code, pointer, Articles.NDRC_2018_87_SECTION_V, zh, en));
    }
}
