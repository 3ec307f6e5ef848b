package org.creditlists.incentive.efficacy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.incentive.efficacy.domain.CaseRefusals;
import org.creditlists.incentive.efficacy.domain.CaseReport;
import org.creditlists.incentive.order.MeasureHandling;
import org.creditlists.incentive.order.OrderView;
import org.creditlists.incentive.order.Orders;
import org.creditlists.incentive.order.domain.MeasureCommand;
import org.creditlists.incentive.order.domain.Refusals;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * Departments report cases in which a measure took effect (NDRC (2018) 87, section VII).
 */
@Path("/orders/{order}/cases/{case}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReportedCaseResource {

    private final Orders orders;
    private final ReportedCases cases;
    private final MeasureHandling handling;
    private final Caller caller;
    private final LegalDay legalDay;

    ReportedCaseResource(
            Orders orders, ReportedCases cases, MeasureHandling handling, Caller caller, LegalDay legalDay) {
        this.orders = orders;
        this.cases = cases;
        this.handling = handling;
        this.caller = caller;
        this.legalDay = legalDay;
    }

    /**
     * @param happenedOn day of the case, not after today
     * @param province GB/T 2260 of a province, or 000000 for one of the nation
     * @param city GB/T 2260, absent when it was in none
     * @param typical to be shown to everyone as an example; then it must name nobody
     * @param summary in words; without names; absent when the entry has ended, after which a case is only counted
     */
    public record Report(
            @Nullable LocalDate happenedOn,
            @Nullable String province,
            @Nullable String city,
            @Nullable Boolean typical,
            @Nullable String summary) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DEPARTMENT)
    @Operation(summary = "Report a case, under an id that the department chooses; the same again changes nothing")
    @APIResponse(responseCode = "409", description = "The measure was never applied, or the id has another case")
    @APIResponse(responseCode = "422", description = "Something is missing, or a name stands in the summary")
    @APIResponseSchema(value = ReportedCases.Case.class, responseCode = "200", responseDescription = "As it is now")
    public ReportedCases.Case report(
            @PathParam("order") UUID orderId, @PathParam("case") UUID caseId, @Nullable Report content) {
        Report body = Texts.body(content);
        OrderView order = own(new OrderId(orderId));
        CaseReport told = told(body);
        boolean ended = order.name() == null;
        refuse(told.check(order.orderedOn(), ended, body.summary() != null));
        return add(
                new ReportedCases.Case(
                        caseId,
                        orderId,
                        order.department(),
                        order.measure(),
                        told.province(),
                        told.city(),
                        told.happenedOn(),
                        told.typical(),
                        ended ? null : summary(body, order)),
                order);
    }

    private OrderView own(OrderId id) {
        return orders.find(id)
                .filter(order -> order.department().equals(new DepartmentId(caller.organisation())))
                .orElseThrow(() -> new RefusedException(Refusals.ORDER_UNKNOWN));
    }

    private static CaseReport told(Report body) {
        LocalDate day = body.happenedOn();
        String province = body.province();
        refuse(CaseReport.checkGiven(day, province));
        return new CaseReport(
                Objects.requireNonNull(day),
                Objects.requireNonNull(province),
                body.city(),
                Boolean.TRUE.equals(body.typical()));
    }

    private String summary(Report body, OrderView order) {
        String summary = Texts.required(body.summary(), CaseRefusals.LONGEST_SUMMARY, CaseRefusals.SUMMARY_MISSING);
        refuse(CaseReport.checkNamesNobody(summary, cases.namesOf(order.entry())));
        return summary;
    }

    private ReportedCases.Case add(ReportedCases.Case reported, OrderView order) {
        var command = new MeasureCommand.ReportCase(
                order.order(),
                order.department(),
                reported.province(),
                reported.happenedOn(),
                reported.typical(),
                legalDay.today());
        try {
            handling.report(order.entry(), command, () -> {
                // Within the attempt: the same report may come twice at once.
                cases.find(reported.caseId()).ifPresent(before -> {
                    throw new ReportedException(before);
                });
                if (reported.summary() != null && cases.namesOf(order.entry()).isEmpty()) {
                    throw new RefusedException(CaseRefusals.ENTRY_ENDED);
                }
                return List.of(cases.add(reported, order.entry()));
            });
            return reported;
        } catch (ReportedException e) {
            return e.sameAs(reported);
        }
    }

    /** The case is there already. */
    private static final class ReportedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ReportedCases.Case before;

        ReportedException(ReportedCases.Case before) {
            super("reported", null, false, false);
            this.before = before;
        }

        ReportedCases.Case sameAs(ReportedCases.Case reported) {
            if (before.equals(reported)) {
                return before;
            }
            throw new RefusedException(CaseRefusals.REPORTED_OTHERWISE);
        }
    }

    private static void refuse(Optional<Refusal> refusal) {
        refusal.ifPresent(reason -> {
            throw new RefusedException(reason);
        });
    }
}
