package org.creditlists.sharing.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.base.input.Codes;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Reports at a counter: four a year for individuals on RED (Draft opinions on joint incentives, part III(1)). */
@Path("/report/counter")
@RunOnVirtualThread
public class CounterReportResource {

    private static final int A_YEAR = 4;

    /** Prints about one person wait for each other, so that none too many is counted. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(3, hashtext(?))";

    private static final String PRINTED =
            "SELECT count(*) FROM counter_report WHERE code_hash = ANY(?) AND printed_on >= ? AND printed_on < ?";
    private static final String PRINT = "INSERT INTO counter_report VALUES (?, ?, ?, ?)";
    private static final String ON_RED = """
            SELECT 1 FROM dossier d JOIN list_entry_now e ON e.entry_id = d.entry_id
            WHERE d.code_hash = ANY(?) AND d.subject_kind = 'INDIVIDUAL' AND e.list = 'RED' AND NOT e.ended AND NOT
            e.shielded
              AND least(e.valid_until, e.display_until) >= ?
            """;

    private final Reports reports;
    private final ReportPage page;
    private final DataSource dataSource;
    private final KeyedHash hash;
    private final Caller caller;
    private final LegalDay day;

    CounterReportResource(
            Reports reports, ReportPage page, DataSource dataSource, KeyedHash hash, Caller caller, LegalDay day) {
        this.reports = reports;
        this.page = page;
        this.dataSource = dataSource;
        this.hash = hash;
        this.caller = caller;
        this.day = day;
    }

    /**
     * @param code of the person who stands at the counter
     * @param identityChecked the clerk has seen the person's identity document
     */
    public record AtCounter(@Nullable String code, @Nullable Boolean identityChecked) {}

    @POST
    @Recorded
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(ReportPage.PDF)
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
            throw new RefusedException(ReportRefusals.IDENTITY_UNCHECKED);
        }
        String codeHash = hash.of(code);
        LocalDate today = day.today();
        Rows.transaction(dataSource, connection -> allowed(connection, codeHash, today));
        // Between the two, because it asks others and takes time: nobody waits for that with a lock.
        byte[] paper = page.pdf(reports.of(code, null));
        return Rows.transaction(dataSource, connection -> {
            Rows.query(connection, LOCK, row -> true, codeHash);
            allowed(connection, codeHash, today);
            Rows.update(
                    connection,
                    PRINT,
                    UUID.randomUUID(),
                    hash.in(HashedColumn.REPORT, codeHash),
                    caller.organisation(),
                    today);
            return ReportPage.answer(paper, ReportPage.PDF);
        });
    }

    /** Refuses unless one more may be printed. */
    private boolean allowed(Connection connection, String codeHash, LocalDate today) throws SQLException {
        refusal(connection, codeHash, today).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        return true;
    }

    private Optional<Refusal> refusal(Connection connection, String codeHash, LocalDate today) throws SQLException {
        if (Rows.query(connection, ON_RED, row -> true, hash.anyIn(HashedColumn.DOSSIER, codeHash), today)
                .isEmpty()) {
            return Optional.of(ReportRefusals.COUNTER_FOR_RED_ONLY);
        }
        LocalDate year = today.withDayOfYear(1);
        long printed = Rows.query(
                        connection,
                        PRINTED,
                        row -> row.getLong(1),
                        hash.anyIn(HashedColumn.REPORT, codeHash),
                        year,
                        year.plusYears(1))
                .getFirst();
        return printed < A_YEAR ? Optional.empty() : Optional.of(ReportRefusals.USED_UP);
    }
}
