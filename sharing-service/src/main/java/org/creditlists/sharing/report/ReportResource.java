package org.creditlists.sharing.report;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.base.input.Codes;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.print.Paper;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.power.Powers;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * The credit report of a subject about itself (GuoFa (2014) 21, part V(4)): free online, and four a year at a counter
 * for individuals on RED (Draft opinions on joint incentives, part III(1)).
 */
@Path("/report")
@RunOnVirtualThread
public class ReportResource {

    private static final String PDF = "application/pdf";
    private static final int A_YEAR = 4;

    /** Prints about one person wait for each other, so that none too many is counted. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(3, hashtext(?))";

    private static final String PRINTED =
            "SELECT count(*) FROM counter_report WHERE code_hash = ? AND printed_on >= ? AND printed_on < ?";
    private static final String PRINT = "INSERT INTO counter_report VALUES (?, ?, ?, ?)";
    private static final String ON_RED = """
            SELECT 1 FROM dossier d JOIN list_entry_now e ON e.entry_id = d.entry_id
            WHERE d.code_hash = ? AND d.subject_kind = 'INDIVIDUAL' AND e.list = 'RED' AND NOT e.ended AND NOT
            e.shielded
              AND least(e.valid_until, e.display_until) >= ?
            """;

    private final Reports reports;
    private final DataSource dataSource;
    private final KeyedHash hash;
    private final Caller caller;
    private final Clock clock;
    private final Powers powers;
    private final Template page;

    ReportResource(
            Reports reports,
            DataSource dataSource,
            KeyedHash hash,
            Caller caller,
            Clock clock,
            Powers powers,
            @Location("report.html") Template page) {
        this.reports = reports;
        this.dataSource = dataSource;
        this.hash = hash;
        this.caller = caller;
        this.clock = clock;
        this.powers = powers;
        this.page = page;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUBJECT)
    @Operation(
            summary = "Everything held about oneself, every use, every inquiry; free",
            description =
                    "With Accept: text/html as a page, with application/pdf for paper, both in Chinese and in English.")
    public Report json() {
        return mine();
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Roles.SUBJECT)
    @Operation(hidden = true)
    public Response html() {
        return answer(page(mine()), MediaType.TEXT_HTML + ";charset=UTF-8");
    }

    @GET
    @Produces(PDF)
    @RolesAllowed(Roles.SUBJECT)
    @Operation(hidden = true)
    public Response pdf() {
        return answer(Paper.pdf(page(mine())), PDF);
    }

    private Report mine() {
        return reports.of(caller.ownCode(), caller.bearer());
    }

    /**
     * @param code of the person who stands at the counter
     * @param identityChecked the clerk has seen the person's identity document
     */
    public record AtCounter(@Nullable String code, @Nullable Boolean identityChecked) {}

    @POST
    @Path("/counter")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(PDF)
    @RolesAllowed(Roles.DESK)
    @Operation(
            summary = "Print the report at a counter for an individual on RED, four times a year; uses at desks are"
                    + " shown online only")
    @APIResponse(responseCode = "403", description = "Not an individual on RED: the report is free online")
    @APIResponse(responseCode = "409", description = "Printed four times this year")
    @APIResponse(responseCode = "422", description = "The identity was not checked")
    public Response counter(@Nullable AtCounter content) {
        AtCounter body = Texts.body(content);
        String code = Codes.required(body.code());
        if (!Boolean.TRUE.equals(body.identityChecked())) {
            throw new RefusedException(new Refusal(
                    "identity-unchecked",
                    "/identityChecked",
                    Articles.GUOFA_2014_21_PART_V_4,
                    "须核对本人身份证件",
                    "The identity document of the person has to be checked"));
        }
        String codeHash = hash.of(code);
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.LEGAL_ZONE);
        return Rows.transaction(dataSource, connection -> {
            Rows.query(connection, LOCK, row -> true, codeHash);
            if (Rows.query(connection, ON_RED, row -> true, codeHash, today).isEmpty()) {
                throw new RefusedException(new Refusal(
                        Refusal.Kind.FORBIDDEN,
                        "counter-for-red-only",
                        "/code",
                        Articles.JOINT_INCENTIVES_DRAFT_PART_III_1,
                        "窗口打印面向激励名单上的个人；其他人可在网上免费查询",
                        "Counters print for individuals on a red list; for everyone else the report is free online"));
            }
            LocalDate year = today.withDayOfYear(1);
            long printed = Rows.query(connection, PRINTED, row -> row.getLong(1), codeHash, year, year.plusYears(1))
                    .getFirst();
            if (printed >= A_YEAR) {
                throw new RefusedException(new Refusal(
                        Refusal.Kind.CONFLICT,
                        "used-up",
                        "/code",
                        Articles.JOINT_INCENTIVES_DRAFT_PART_III_1,
                        "本年度四次窗口查询已用完；网上查询不限次数",
                        "Four times a year at a counter; online as often as one likes"));
            }
            byte[] paper = Paper.pdf(page(reports.of(code, null)));
            Rows.update(connection, PRINT, UUID.randomUUID(), codeHash, caller.organisation(), today);
            return answer(paper, PDF);
        });
    }

    private String page(Report report) {
        return page.data("report", report)
                .data("words", new ReportWords(powers))
                .render();
    }

    private static Response answer(Object content, String type) {
        return Response.ok(content, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
