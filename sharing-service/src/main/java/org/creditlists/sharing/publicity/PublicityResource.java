package org.creditlists.sharing.publicity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditlists.base.input.Codes;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.CodeCheck;
import org.creditlists.contracts.identity.Regions;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.sharing.publicity.domain.PublicityTerms;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.DayCursor;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

    private static final String NDJSON = "application/x-ndjson";
    private static final int MOST_LINES = 10_000;
    private static final int LONGEST = 500;
    private static final Refusal NOT_YOURS = new Refusal(
            "authority-not-yours",
            "/authority",
            Articles.GUOFA_2016_33_ART_17,
            "只能报送本单位（或本地区）作出的决定",
            "Decisions of one's own authority or region only");

    private static final Refusal MALFORMED = new Refusal(
            "line-malformed",
            "",
            Articles.GUOFA_2016_33_ART_25,
            "该行不是有效的JSON或含有未知字段",
            "The line is not JSON, or has a member that is unknown or of a wrong type");
    /** Nothing that is displayed was decided longer ago, or lasts longer. */
    private static final int MOST_YEARS = 100;

    private final PublicityRecords records;
    private final Publicity publicity;
    private final Editions<PublicityTerms> terms;
    private final WorkingDays calendar;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;
    private final ObjectMapper json;

    PublicityResource(
            PublicityRecords records,
            Publicity publicity,
            Editions<PublicityTerms> terms,
            WorkingDays calendar,
            Directory directory,
            Caller caller,
            Clock clock,
            ObjectMapper json) {
        this.records = records;
        this.publicity = publicity;
        this.terms = terms;
        this.calendar = calendar;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /** A licence or a penalty. */
    public enum Kind {
        LICENCE,
        PENALTY
    }

    /**
     * A decision as its authority sends it.
     *
     * @param authority the caller's own when absent
     * @param documentNumber of the decision
     * @param title what was permitted, or what was done and how it is punished; at most 500 characters
     * @param basis the rule that it rests on
     * @param grade of a penalty: MINOR is never displayed, GENERAL a year, SERIOUS three
     * @param displayUntil of a licence with a last day of its own
     * @param sensitive a reviewer has to look at it before it is published (trade secrets, privacy)
     */
    public record Line(
            @Nullable Kind kind,
            @Nullable String authority,
            @Nullable String documentNumber,
            @Nullable SubjectKind subjectKind,
            @Nullable String name,
            @Nullable String code,
            @Nullable String title,
            @Nullable String basis,
            @Nullable String grade,
            @Nullable LocalDate decisionDate,
            @Nullable LocalDate displayUntil,
            @Nullable Boolean sensitive) {}

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

        static Receipt refused(int line, Refusal refusal) {
            return refused(line, null, refusal);
        }

        /** @param record that stands in the way */
        static Receipt differs(int line, @Nullable UUID record) {
            return refused(
                    line,
                    record,
                    new Refusal(
                            "record-differs",
                            "/documentNumber",
                            Articles.GUOFA_2016_33_ART_17,
                            "该决定已报送，内容不同；如需更正，请先撤回原记录再报送",
                            "The decision was received before with other contents; to correct it, take that record back and send it anew"));
        }

        private static Receipt refused(int line, @Nullable UUID record, Refusal refusal) {
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
    @Consumes(NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Licences and penalties, one a line, at most 10,000; each is decided for itself, the same again changes nothing",
            description =
                    "Published when they are received; those about individuals and those that are marked sensitive wait for a reviewer."
                            + " The clock runs from the day of the decision, seven working days; late ones are counted by authority.")
    @APIResponse(responseCode = "422", description = "No line, or too many")
    public List<Receipt> receive(byte[] content) {
        String[] lines = new String(content, StandardCharsets.UTF_8).split("\n");
        if (lines.length > MOST_LINES || new String(content, StandardCharsets.UTF_8).isBlank()) {
            throw new RefusedException(new Refusal(
                    "lines-out-of-bounds",
                    "",
                    Articles.GUOFA_2016_33_ART_17,
                    "每次报送1至10000行",
                    "From 1 to 10,000 lines at once"));
        }
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                receipts.add(receive(i + 1, lines[i]));
            }
        }
        return receipts;
    }

    private Receipt receive(int number, String text) {
        try {
            Line line = json.readValue(text, Line.class);
            if (line == null) {
                return Receipt.refused(number, MALFORMED);
            }
            PublicityRecords.Submitted record = read(line);
            PublicityRecords.Received received = records.receive(record);
            if (received.outcome() == PublicityRecords.Outcome.DIFFERS) {
                return Receipt.differs(number, received.id());
            }
            return new Receipt(
                    number,
                    received.outcome().name(),
                    received.id(),
                    record.dueOn(),
                    record.provisional(),
                    record.receivedOn().isAfter(record.dueOn()),
                    null,
                    null,
                    null,
                    null);
        } catch (JsonProcessingException e) {
            return Receipt.refused(number, MALFORMED);
        } catch (RefusedException e) {
            return Receipt.refused(number, e.refusal());
        }
    }

    private PublicityRecords.Submitted read(Line line) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.LEGAL_ZONE);
        PublicityTerms edition = terms.on(today);
        String authority = authority(line.authority());
        Kind kind = present(line.kind(), "/kind");
        SubjectKind subjectKind = present(line.subjectKind(), "/subjectKind");
        LocalDate decided = present(line.decisionDate(), "/decisionDate");
        if (decided.isAfter(today)) {
            throw refused("decision-in-the-future", "/decisionDate", "决定日期晚于今天", "The decision is dated after today");
        }
        if (decided.isBefore(today.minusYears(MOST_YEARS))) {
            throw refused(
                    "date-out-of-bounds", "/decisionDate", "决定日期过早", "The decision is dated a century ago or more");
        }
        String code = code(line.code(), subjectKind);
        var due = calendar.after(decided, edition.publishWithinWorkingDays());
        LocalDate until = until(line, kind, decided, edition);
        return new PublicityRecords.Submitted(
                UUID.randomUUID(),
                kind.name(),
                authority,
                text(line.documentNumber(), "/documentNumber"),
                subjectKind,
                text(line.name(), "/name"),
                code,
                text(line.title(), "/title"),
                text(line.basis(), "/basis"),
                kind == Kind.PENALTY ? line.grade() : null,
                decided,
                until,
                due.day(),
                due.provisional(),
                today,
                until.isBefore(today)
                        ? PublicityRecords.Outcome.NOT_DISPLAYED
                        : Boolean.TRUE.equals(line.sensitive()) || couldBePerson(subjectKind, code)
                                ? PublicityRecords.Outcome.WAITING
                                : PublicityRecords.Outcome.PUBLISHED,
                caller.id());
    }

    private LocalDate until(Line line, Kind kind, LocalDate decided, PublicityTerms edition) {
        if (kind == Kind.LICENCE) {
            LocalDate until = line.displayUntil();
            if (until != null && until.isAfter(decided.plusYears(MOST_YEARS))) {
                throw refused(
                        "date-out-of-bounds",
                        "/displayUntil",
                        "公示期超过一百年",
                        "It would be displayed for longer than a century");
            }
            return until == null ? decided.plusMonths(edition.licenceMonths()) : until;
        }
        PublicityTerms.Grade grade = edition.grade(String.valueOf(line.grade()))
                .orElseThrow(() -> refused(
                        "grade-unknown",
                        "/grade",
                        "处罚应注明等级：MINOR、GENERAL或SERIOUS",
                        "A penalty has the grade MINOR, GENERAL or SERIOUS"));
        return grade.months() == 0 ? decided.minusDays(1) : decided.plusMonths(grade.months());
    }

    private static String code(@Nullable String text, SubjectKind kind) {
        String code = Codes.required(text);
        if (!kind.isCode(code)) {
            throw refused(
                    "code-of-another-kind",
                    "/code",
                    "代码与主体类型不符",
                    "The code is not one of this kind of subject: organisations have a unified social credit code, individuals a resident ID number");
        }
        return code;
    }

    /** A number that could be a person's is treated as one: a reviewer looks at it. */
    private static boolean couldBePerson(SubjectKind kind, String code) {
        return kind == SubjectKind.INDIVIDUAL || SubjectKind.INDIVIDUAL.check(code) == CodeCheck.CONFORMING;
    }

    /** The caller's own, or for a platform one of its region. */
    private String authority(@Nullable String named) {
        if (caller.hasRole(Roles.OFFICER)) {
            String own = caller.organisation();
            if (named != null && !named.equals(own)) {
                throw new RefusedException(NOT_YOURS);
            }
            return own;
        }
        String authority = present(named, "/authority");
        if (!isOfRegion(authority)) {
            throw new RefusedException(NOT_YOURS);
        }
        return authority;
    }

    private boolean isOfRegion(String authority) {
        String region = caller.region().orElse("");
        String of = directory.regionOf(authority).orElse("");
        return !region.isEmpty() && !of.isEmpty() && Regions.isWithin(of, region);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            summary =
                    "Records of one's own authority, the latest first: published, waiting, or withheld by a reviewer with the reason",
            description = "At most 200; Link has the earlier ones. What was withheld can be taken back and sent anew.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Publicity.Kept.class)))
    public Response own(@QueryParam("before") @Nullable String before) {
        DayCursor cursor = before == null ? null : DayCursor.read(before);
        List<Publicity.Kept> page = publicity.ofAuthority(caller.organisation(), cursor);
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
    @Path("/{record}")
    @Operation(
            summary =
                    "Take a record of one's own authority, or of one's region for a platform, back: it is deleted, and published no more, at once")
    @APIResponse(responseCode = "404", description = "No such record of one's own")
    public void takeBack(@PathParam("record") UUID id) {
        boolean yours = records.authorityOf(id)
                .filter(authority ->
                        caller.hasRole(Roles.OFFICER) ? authority.equals(caller.organisation()) : isOfRegion(authority))
                .isPresent();
        if (!yours || !records.takeBack(id)) {
            throw new RefusedException(new Refusal(
                    Refusal.Kind.ABSENT,
                    "record-unknown",
                    "",
                    Articles.GUOFA_2016_33_ART_17,
                    "没有该记录",
                    "There is no such record of yours"));
        }
    }

    private static <T> T present(@Nullable T value, String pointer) {
        if (value == null) {
            throw refused("field-missing", pointer, "缺少" + pointer.substring(1), pointer.substring(1) + " is missing");
        }
        return value;
    }

    private static String text(@Nullable String value, String pointer) {
        return Texts.required(
                value,
                LONGEST,
                new Refusal(
                        "field-missing",
                        pointer,
                        Articles.GUOFA_2016_33_ART_17,
                        "缺少" + pointer.substring(1) + "或过长",
                        pointer.substring(1) + " is missing or longer than " + LONGEST + " characters"));
    }

    private static RefusedException refused(String code, String pointer, String zh, String en) {
        return new RefusedException(new Refusal(code, pointer, Articles.GUOFA_2016_33_ART_17, zh, en));
    }
}
