package org.creditlists.sharing.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.listprojection.dossier.Identities;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.publicity.PublicityRecords;
import org.creditlists.sharing.review.domain.ReviewCommand;
import org.creditlists.sharing.review.domain.ReviewRefusals;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a reviewer before it is published: entries whose standard says so, and records about individuals or
 * marked sensitive.
 */
@Path("/reviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.REVIEWER)
@RunOnVirtualThread
public class ReviewResource {

    private static final int MOST = 200;
    /** Characters of a reason. */
    public static final int LONGEST_REASON = ReviewRefusals.LONGEST_REASON;

    private static final String ENTRIES =
            """
            SELECT e.entry_id, e.version, e.subject_kind, e.list, e.field, e.authority, e.ground,
            e.decision_date
            """ + EntryReviews.IN_REVIEW + " ORDER BY e.decision_date, e.entry_id LIMIT " + MOST;
    private static final String WITHHELD = """
            SELECT r.entry_id, r.version, r.reason, r.at FROM disclosure_review r JOIN list_entry_now e ON e.entry_id
            = r.entry_id
            WHERE e.authority = ? AND r.version = e.version AND r.outcome = 'WITHHOLD' AND NOT e.ended ORDER BY r.at
            DESC LIMIT
            """ + MOST;
    private static final String RECORDS = """
            SELECT record_id, kind, authority, document_number, name, title, decision_date, due_on FROM publicity_record
            WHERE published_on IS NULL AND withheld IS NULL ORDER BY due_on, record_id LIMIT
            """ + MOST;
    private static final String RECORD = """
            UPDATE publicity_record SET published_on = ?, withheld = ?, reviewer = ?, reviewed_at = ?
            WHERE record_id = ? AND published_on IS NULL AND withheld IS NULL RETURNING authority, due_on
            """;

    private final DataSource dataSource;
    private final EntryReviews reviews;
    private final WhenReviewedThenShare sharing;
    private final Caller caller;
    private final LegalDay day;
    private final Identities identities;

    ReviewResource(
            DataSource dataSource,
            EntryReviews reviews,
            WhenReviewedThenShare sharing,
            Caller caller,
            LegalDay day,
            Identities identities) {
        this.identities = identities;
        this.dataSource = dataSource;
        this.reviews = reviews;
        this.sharing = sharing;
        this.caller = caller;
        this.day = day;
    }

    /** An entry that waits. */
    public record WaitingEntry(
            EntryId entry,
            long version,
            SubjectKind subjectKind,
            ListKind list,
            FieldCode field,
            AuthorityId authority,
            GroundCode ground,
            String name,
            String statement,
            LocalDate decisionDate) {

        private WaitingEntry about(Dossier dossier) {
            return new WaitingEntry(
                    entry,
                    version,
                    subjectKind,
                    list,
                    field,
                    authority,
                    ground,
                    dossier.name(),
                    dossier.statement(),
                    decisionDate);
        }
    }

    /**
     * A licence or penalty that waits.
     *
     * @param dueOn last working day on which it has to be published
     * @param late that day has passed
     */
    public record WaitingRecord(
            UUID record,
            String kind,
            AuthorityId authority,
            String documentNumber,
            String name,
            String title,
            LocalDate decisionDate,
            LocalDate dueOn,
            boolean late) {}

    public record Queue(List<WaitingEntry> entries, List<WaitingRecord> records) {}

    @GET
    @Operation(
            summary = "What waits for a reviewer, the oldest decision and the most urgent record first; at most 200 of"
                    + " each")
    public Queue queue() {
        LocalDate today = day.today();
        return new Queue(
                entries(today),
                Rows.query(
                        dataSource,
                        RECORDS,
                        row -> new WaitingRecord(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                new AuthorityId(row.getString(3)),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getObject(7, LocalDate.class),
                                row.getObject(8, LocalDate.class),
                                today.isAfter(row.getObject(8, LocalDate.class)))));
    }

    private List<WaitingEntry> entries(LocalDate today) {
        List<WaitingEntry> waiting = Rows.query(
                dataSource,
                ENTRIES,
                row -> new WaitingEntry(
                        new EntryId(row.getObject(1, UUID.class)),
                        row.getLong(2),
                        SubjectKind.valueOf(row.getString(3)),
                        ListKind.valueOf(row.getString(4)),
                        new FieldCode(row.getString(5)),
                        new AuthorityId(row.getString(6)),
                        new GroundCode(row.getString(7)),
                        "",
                        "",
                        row.getObject(8, LocalDate.class)),
                today);
        Map<EntryId, Dossier> dossiers =
                identities.withReasons(waiting.stream().map(WaitingEntry::entry).toList());
        // An entry whose dossier has been forgotten since waits for nothing any more.
        return waiting.stream()
                .filter(one -> dossiers.containsKey(one.entry()))
                .map(one -> one.about(Objects.requireNonNull(dossiers.get(one.entry()))))
                .toList();
    }

    /** An entry that is not published because a reviewer withheld it. */
    public record WithheldEntry(EntryId entry, long version, String reason, Instant at) {}

    @GET
    @Path("/withheld")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            summary = "Entries of one's own authority that a reviewer withheld, with the reason, the latest first; at"
                    + " most 200",
            description = "A correction of the entry is reviewed anew. Licences and penalties: /publicity.")
    public List<WithheldEntry> withheld() {
        return Rows.query(
                dataSource,
                WITHHELD,
                row -> new WithheldEntry(
                        new EntryId(row.getObject(1, UUID.class)),
                        row.getLong(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                caller.organisation());
    }

    /**
     * @param publish whether it may be published
     * @param reason why it may not; needed then, at most 500 characters
     * @param version of an entry, as it was read: what was corrected since has to be read again
     */
    public record Outcome(
            @Nullable Boolean publish,
            @Nullable String reason,
            @Nullable Long version) {}

    /** What was decided. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Decided(
            UUID id, boolean publish, @Nullable String reason) {}

    @POST
    @Path("/entries/{entry}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Agree that an entry is published as it is, or withhold it; a correction of it waits for a review"
                    + " again")
    @APIResponse(responseCode = "404", description = "It does not wait for a review")
    @APIResponse(
            responseCode = "409",
            description = "Somebody else has reviewed it, or it was corrected since it was read")
    @APIResponseSchema(value = Decided.class, responseCode = "200", responseDescription = "As it is now")
    public Decided entry(@PathParam("entry") UUID id, @Nullable Outcome content) {
        Decided decided = decided(id, content);
        long waiting =
                reviews.waiting(id, day.today()).orElseThrow(() -> new RefusedException(ReviewRefusals.NOT_WAITING));
        Long read = Texts.body(content).version();
        EntryId entry = new EntryId(id);
        ReviewCommand command = decided.publish()
                ? new ReviewCommand.Agree(entry, waiting, read, caller.id())
                : new ReviewCommand.Withhold(entry, waiting, read, caller.id());
        reviews.decide(command, decided.reason()).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        sharing.share(id);
        return decided;
    }

    @POST
    @Recorded(Recorded.Kind.WRITE)
    @Path("/records/{record}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Agree that a licence or penalty is published, or withhold it")
    @APIResponse(responseCode = "404", description = "It does not wait for a review")
    @APIResponseSchema(value = Decided.class, responseCode = "200", responseDescription = "As it is now")
    public Decided record(@PathParam("record") UUID id, @Nullable Outcome content) {
        Decided decided = decided(id, content);
        LocalDate today = day.today();
        Rows.transaction(dataSource, connection -> {
            var published = Rows.query(
                    connection,
                    RECORD,
                    row -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)),
                    decided.publish() ? today : null,
                    decided.reason(),
                    caller.id(),
                    day.now().atOffset(ZoneOffset.UTC),
                    id);
            if (published.isEmpty()) {
                throw new RefusedException(ReviewRefusals.NOT_WAITING);
            }
            if (decided.publish()) {
                PublicityRecords.count(
                        connection,
                        new AuthorityId(published.getFirst().getKey()),
                        published.getFirst().getValue(),
                        today);
            }
            return true;
        });
        return decided;
    }

    private static Decided decided(UUID id, @Nullable Outcome content) {
        Outcome body = Texts.body(content);
        Boolean publish = body.publish();
        if (publish == null) {
            throw new RefusedException(ReviewRefusals.OUTCOME_MISSING);
        }
        String reason = publish ? null : Texts.required(body.reason(), LONGEST_REASON, ReviewRefusals.REASON_MISSING);
        return new Decided(id, publish, reason);
    }
}
