package org.creditlists.sharing.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.runtime.hash.LtHash;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.collection.EntryCollection;
import org.creditlists.sharing.collection.RangeDigests;
import org.creditlists.web.input.Times;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.NotRecorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * What proves a copy of the list, and who made copies (NDRC (2018) 87, section V). Who copies a part compares with the
 * digest of that part.
 */
@Path("/feed")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FeedResource {

    private static final String NOTHING = new LtHash().text();
    private static final int DIGIT_BITS = 4;
    /** Of parts; a download may name one digit more. */
    static final int LONGEST_SUFFIX = 2;

    private static final String ACCESSES = """
            SELECT organisation, caller, what, at, lines, purpose, legal_ground, power, region FROM feed_access
            WHERE at < ? ORDER BY at DESC LIMIT 500
            """;

    private final Feed feed;
    private final EntryCollection collection;
    private final WhenDayEndsThenTakeBack days;
    private final DataSource dataSource;
    private final Scopes scopes;
    private final Clock clock;

    FeedResource(
            Feed feed,
            EntryCollection collection,
            WhenDayEndsThenTakeBack days,
            DataSource dataSource,
            Scopes scopes,
            Clock clock) {
        this.feed = feed;
        this.collection = collection;
        this.days = days;
        this.dataSource = dataSource;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @NotRecorded("one digest of a list or part")
    @Path("/digest")
    @RolesAllowed({Roles.DEPARTMENT, Roles.OFFICER, Roles.PLATFORM, Roles.LIAISON, Roles.OPERATOR})
    @Operation(
            summary = "Digest of the whole list: now, at an offset, or when it last was equal to a copy's",
            description = "LtHash with 1,024 lanes of 16 bits over the values of all records: the SHA-256 of each is"
                    + " stretched to"
                    + " 2,048 bytes by MGF1 with SHA-256 (RFC 8017), which are added lane by lane; then"
                    + " lthash16- and the SHA-256 of the sum. With offset: as it was then."
                    + " With equal: the latest offset at which the list"
                    + " had this digest;"
                    + " a copy is exact, as of that offset, exactly when there is one.")
    @APIResponse(
            responseCode = "404",
            description = "No such offset, or no offset with this digest: the copy is wrong; see /feed/digest/ranges")
    @APIResponseSchema(value = Feed.Published.class, responseCode = "200", responseDescription = "As it is now")
    public Feed.Published digest(
            @QueryParam("offset") @Nullable Long offset, @QueryParam("equal") @Nullable String equal) {
        catchUp();
        Scope scope = scopes.ofReader();
        if (!scope.isWhole()) {
            return ofPart(feed.latest(scope), offset, equal);
        }
        if (equal != null) {
            if (!LtHash.TEXT.matcher(equal).matches()) {
                throw new RefusedException(FeedRefusals.DIGEST_MALFORMED);
            }
            return feed.with(equal).orElseThrow(() -> new RefusedException(FeedRefusals.DIGEST_UNKNOWN));
        }
        if (offset == null) {
            return feed.latest();
        }
        return feed.at(offset).orElseThrow(() -> new RefusedException(FeedRefusals.NO_OFFSET));
    }

    /** Of a part only the latest digest is known: changes bring the copy to its offset. */
    private static Feed.Published ofPart(Feed.Published latest, @Nullable Long offset, @Nullable String equal) {
        if (equal != null && !equal.equalsIgnoreCase(latest.digest())) {
            throw new RefusedException(FeedRefusals.DIGEST_UNKNOWN);
        }
        if (offset != null && offset != latest.offset()) {
            throw new RefusedException(FeedRefusals.NO_OFFSET);
        }
        return latest;
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
    @NotRecorded("digests of ranges of entries")
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
        Scope scope = scopes.ofReader();
        if (!scope.isWhole()) {
            return ofPart(scope, end);
        }
        RangeDigests.At at = collection.digests().orElseThrow(() -> new RefusedException(FeedRefusals.CHANGING));
        List<Range> ranges = new ArrayList<>();
        for (int digit = 0; digit < 1 << DIGIT_BITS; digit++) {
            String one = Integer.toHexString(digit) + end;
            RangeDigests.Digest digest = at.of(Integer.parseInt(one, 16), one.length() * DIGIT_BITS);
            ranges.add(new Range(one, digest.entries(), digest.digest()));
        }
        return new Ranges(at.offset(), ranges);
    }

    private Ranges ofPart(Scope scope, String end) {
        Feed.Parts counted = feed.parts(scope, end);
        Map<String, Feed.Part> parts =
                counted.parts().stream().collect(Collectors.toMap(Feed.Part::suffix, part -> part));
        List<Range> ranges = new ArrayList<>();
        for (int digit = 0; digit < 1 << DIGIT_BITS; digit++) {
            String one = Integer.toHexString(digit) + end;
            Feed.Part part = parts.getOrDefault(one, new Feed.Part(one, 0, NOTHING));
            ranges.add(new Range(one, part.entries(), part.digest()));
        }
        return new Ranges(counted.whole().offset(), ranges);
    }

    /**
     * The last line of a download: without it the answer was cut off.
     *
     * @param offset ask for the changes since this one next
     * @param digest of everything that the copier is given, at that offset; absent behind a download, during which it
     *     may have changed
     * @param notCovered categories that the powers of the copier do not cover, of which nothing is in the copy
     * @param region of whose authorities the records are
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Trailer(
            long offset,
            @Nullable String digest,
            @Nullable List<String> notCovered,
            @Nullable String region) {

        static Trailer of(long offset, @Nullable String digest, Scope scope) {
            return new Trailer(offset, digest, scope.notCovered(), scope.region());
        }

        static Trailer within(long offset) {
            return new Trailer(offset, null, null, null);
        }
    }

    /** An entry that is not shared any more. */
    public record Ended(UUID entry, boolean ended) {}

    /**
     * That somebody copied the list, or a part of it.
     *
     * @param what entries, changes or stream, and from where
     * @param lines that were sent; absent while it is running, and of a download that was cut off
     * @param power by which it was copied; with purpose and legal ground empty before they were asked for
     * @param region of whose authorities the records are
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Access(
            String organisation,
            String caller,
            String what,
            Instant at,
            @Nullable Long lines,
            String purpose,
            String legalGround,
            String power,
            String region) {}

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
                        row.getObject(5, Long.class),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)),
                Times.instant(before, "before", clock.instant()).atOffset(ZoneOffset.UTC));
    }

    /** What is over today is taken back before anything is read. */
    private void catchUp() {
        if (!days.isCaughtUp()) {
            throw new RefusedException(FeedRefusals.LOADING);
        }
    }

    /** @param longest digits */
    static String suffix(@Nullable String suffix, int longest) {
        String text = suffix == null ? "" : suffix.toLowerCase(Locale.ROOT);
        if (!text.matches("[0-9a-f]{0," + longest + "}")) {
            throw new RefusedException(FeedRefusals.suffixMalformed(longest));
        }
        return text;
    }
}
