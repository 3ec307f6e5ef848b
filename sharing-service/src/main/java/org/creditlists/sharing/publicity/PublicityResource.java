package org.creditlists.sharing.publicity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.creditlists.base.input.Codes;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.Regions;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.sharing.publicity.domain.PublicityCommand;
import org.creditlists.sharing.publicity.domain.PublicityDecider;
import org.creditlists.sharing.publicity.domain.PublicityEvent;
import org.creditlists.sharing.publicity.domain.PublicityRefusals;
import org.creditlists.sharing.publicity.domain.PublicityTerms;
import org.creditlists.sharing.publicity.domain.Submission;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.DayCursor;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Administrative licences and penalties from the authorities that decided them, within seven working days (GuoFa (2016)
 * 33, art. 17).
 */
@Path("/publicity")
@RolesAllowed({Roles.OFFICER, Roles.PLATFORM})
@RunOnVirtualThread
public class PublicityResource {

    private static final PublicityDecider DECIDER = new PublicityDecider();

    private final PublicityRecords records;
    private final Publicity publicity;
    private final Editions<PublicityTerms> terms;
    private final WorkingDays calendar;
    private final Directory directory;
    private final Caller caller;
    private final LegalDay day;
    private final PublicityLines reader;

    PublicityResource(
            PublicityRecords records,
            Publicity publicity,
            Editions<PublicityTerms> terms,
            WorkingDays calendar,
            Directory directory,
            Caller caller,
            LegalDay day,
            PublicityLines reader) {
        this.records = records;
        this.publicity = publicity;
        this.terms = terms;
        this.calendar = calendar;
        this.directory = directory;
        this.caller = caller;
        this.day = day;
        this.reader = reader;
    }

    /** A licence or a penalty. */
    public enum Kind {
        LICENCE,
        PENALTY
    }

    /**
     * What became of one line.
     *
     * @param outcome PUBLISHED, WAITING (for a reviewer), NOT_DISPLAYED (its display has ended, or never begins:
     *     nothing is kept), UNCHANGED or REFUSED
     * @param record under which it is kept; of REFUSED the one that stands in its way
     * @param dueOn last working day on which it had to be published
     * @param provisional the calendar of that year is not published yet
     * @param late it was received after that day
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Receipt(
            int line,
            String outcome,
            @Nullable UUID record,
            @Nullable LocalDate dueOn,
            @Nullable Boolean provisional,
            @Nullable Boolean late,
            @Nullable String code,
            @Nullable String pointer,
            @Nullable String zh,
            @Nullable String en) {

        static Receipt accepted(
                int line, String outcome, @Nullable UUID record, PublicityEvent.Display display, LocalDate today) {
            return new Receipt(
                    line,
                    outcome,
                    record,
                    display.dueOn(),
                    display.provisional(),
                    today.isAfter(display.dueOn()),
                    null,
                    null,
                    null,
                    null);
        }

        static Receipt refused(int line, Refusal refusal) {
            return refused(line, null, refusal);
        }

        /** @param record that stands in the way */
        static Receipt refused(int line, @Nullable UUID record, Refusal refusal) {
            return new Receipt(
                    line,
                    "REFUSED",
                    record,
                    null,
                    null,
                    null,
                    refusal.code(),
                    refusal.pointer(),
                    refusal.zh(),
                    refusal.en());
        }
    }

    @POST
    @Recorded(Recorded.Kind.WRITE)
    @Consumes({PublicityLines.NDJSON, PublicityLines.CSV})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Licences and penalties, one a line, at most 10,000; each is decided for itself, the same again"
                    + " changes nothing",
            description =
                    "Published when they are received; those about individuals and those that are marked sensitive"
                            + " wait for a reviewer."
                            + " A table (text/csv) and NDJSON may have the names of the national form of the double"
                            + " publicity, see /layouts of designation-service."
                            + " A platform names the authority of each line: in the line, or for the lines that"
                            + " have none with the parameter."
                            + " The clock runs from the day of the decision, seven working days; late ones are"
                            + " counted by authority.")
    @APIResponse(responseCode = "415", description = "A charset that is not taken")
    @APIResponse(responseCode = "422", description = "No line, too many, or not of the charset that is named")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Receipt.class)))
    public List<Receipt> receive(
            byte[] content,
            @Parameter(description = "Of the lines that name none: one's own, or for a platform one of its region")
                    @QueryParam("authority")
                    @Nullable
                    String authority,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type) {
        List<PublicityLines.Read> lines;
        try {
            lines = reader.read(content, type);
        } catch (UnreadableException e) {
            throw new RefusedException(e.refusal());
        }
        if (lines.isEmpty() || lines.size() > PublicityRefusals.MOST_LINES) {
            throw new RefusedException(PublicityRefusals.LINES);
        }
        return lines.stream().map(line -> receive(line, authority)).toList();
    }

    private Receipt receive(PublicityLines.Read read, @Nullable String general) {
        try {
            PublicityLine line = read.line();
            return line == null
                    ? Receipt.refused(
                            read.number(),
                            read.inWords(Objects.requireNonNullElse(read.refusal(), PublicityRefusals.MALFORMED)))
                    : receive(read.number(), line, general);
        } catch (RefusedException e) {
            return Receipt.refused(read.number(), read.inWords(e.refusal()));
        }
    }

    private Receipt receive(int number, PublicityLine sent, @Nullable String general) {
        String authority = authority(sent.authority() == null ? general : sent.authority());
        Kind kind = present(sent.kind(), "/kind");
        PublicityLine line = kind == Kind.PENALTY ? graded(sent) : sent;
        PublicityCommand command = command(kind, line);
        return switch (DECIDER.decide(command, DECIDER.initial())) {
            case Decision.Refused<PublicityEvent> refused -> Receipt.refused(number, refused.refusal());
            case Decision.Accepted<PublicityEvent> accepted ->
                receive(number, command, accepted.events().getFirst(), submitted(line, authority, kind, command));
        };
    }

    /** The national form has no grade: the period of display, which it has, is that of one. */
    private PublicityLine graded(PublicityLine line) {
        return line.grade() != null || line.displayUntil() == null || line.decisionDate() == null
                ? line
                : terms.on(day.today())
                        .gradeUntil(line.decisionDate(), line.displayUntil())
                        .map(grade -> line.graded(grade.code()))
                        .orElse(line);
    }

    private PublicityCommand command(Kind kind, PublicityLine line) {
        LocalDate today = day.today();
        SubjectKind subjectKind = present(line.subjectKind(), "/subjectKind");
        LocalDate decided = present(line.decisionDate(), "/decisionDate");
        var submission = new Submission(
                subjectKind, Codes.required(line.code()), decided, Boolean.TRUE.equals(line.sensitive()));
        return switch (kind) {
            case LICENCE ->
                new PublicityCommand.SubmitLicence(submission, line.displayUntil(), terms.on(today), calendar, today);
            case PENALTY ->
                new PublicityCommand.SubmitPenalty(submission, line.grade(), terms.on(today), calendar, today);
        };
    }

    private PublicityRecords.Submitted submitted(
            PublicityLine line, String authority, Kind kind, PublicityCommand command) {
        return new PublicityRecords.Submitted(
                kind.name(),
                new AuthorityId(authority),
                text(line.documentNumber(), "/documentNumber"),
                text(line.name(), "/name"),
                text(line.title(), "/title"),
                text(line.basis(), "/basis"),
                kind == Kind.PENALTY ? line.grade() : null,
                command.submission(),
                command.today(),
                caller.id());
    }

    /** Decided again by what was stored: the same decision may have come at the same time. */
    private Receipt receive(
            int number, PublicityCommand command, PublicityEvent event, PublicityRecords.Submitted submitted) {
        var received = records.receive(submitted, event);
        return switch (DECIDER.decide(command, received.before())) {
            case Decision.Refused<PublicityEvent> refused -> Receipt.refused(number, received.id(), refused.refusal());
            case Decision.Accepted<PublicityEvent> accepted ->
                Receipt.accepted(
                        number,
                        accepted.events().stream()
                                .findFirst()
                                .map(PublicityResource::outcome)
                                .orElse("UNCHANGED"),
                        received.id(),
                        event.display(),
                        command.today());
        };
    }

    private static String outcome(PublicityEvent event) {
        return switch (event) {
            case PublicityEvent.Published published -> "PUBLISHED";
            case PublicityEvent.HeldForReview held -> "WAITING";
            case PublicityEvent.NotDisplayed none -> "NOT_DISPLAYED";
        };
    }

    /** The caller's own, or for a platform one of its region. */
    private String authority(@Nullable String named) {
        if (caller.hasRole(Roles.OFFICER)) {
            String own = caller.organisation();
            if (named != null && !named.equals(own)) {
                throw new RefusedException(PublicityRefusals.NOT_YOURS);
            }
            return own;
        }
        String authority = present(named, "/authority");
        if (!isOfRegion(authority)) {
            throw new RefusedException(PublicityRefusals.NOT_YOURS);
        }
        return authority;
    }

    private boolean isOfRegion(String authority) {
        String region = caller.region().orElse("");
        String of = directory.regionOf(new AuthorityId(authority)).orElse("");
        return !region.isEmpty() && !region.equals(Regions.NATION) && !of.isEmpty() && Regions.isWithin(of, region);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            summary = "Records of one's own authority, the latest first: published, waiting, or withheld by a reviewer"
                    + " with the reason",
            description = "At most 200; Link has the earlier ones. What was withheld can be taken back and sent anew.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Publicity.Kept.class)))
    public Response own(@QueryParam("before") @Nullable String before) {
        DayCursor cursor = before == null ? null : DayCursor.read(before);
        List<Publicity.Kept> page = publicity.ofAuthority(new AuthorityId(caller.organisation()), cursor);
        Response.ResponseBuilder answer = Response.ok(page);
        if (page.size() == Publicity.MOST) {
            answer.link(
                    UriBuilder.fromPath("/publicity")
                            .queryParam("before", page.getLast().place().text())
                            .build(),
                    "next");
        }
        return answer.build();
    }

    @DELETE
    @Recorded(Recorded.Kind.WRITE)
    @Path("/{record}")
    @Operation(
            summary = "Take a record of one's own authority, or of one's region for a platform, back: it is deleted,"
                    + " and published no more, at once")
    @APIResponse(responseCode = "404", description = "No such record of one's own")
    public void takeBack(@PathParam("record") UUID id) {
        boolean yours = records.authorityOf(id)
                .filter(authority ->
                        caller.hasRole(Roles.OFFICER) ? authority.equals(caller.organisation()) : isOfRegion(authority))
                .isPresent();
        if (!yours || !records.takeBack(id)) {
            throw new RefusedException(PublicityRefusals.UNKNOWN);
        }
    }

    private static <T> T present(@Nullable T value, String pointer) {
        return Texts.given(value, PublicityRefusals.missing(pointer));
    }

    private static String text(@Nullable String value, String pointer) {
        if (value != null && value.length() > PublicityRefusals.LONGEST_TEXT) {
            throw new RefusedException(PublicityRefusals.tooLong(pointer));
        }
        return Texts.required(value, PublicityRefusals.LONGEST_TEXT, PublicityRefusals.textMissing(pointer));
    }
}
