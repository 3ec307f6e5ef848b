package org.creditlists.incentive.efficacy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.Regions;
import org.creditlists.contracts.identity.Roles;
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
import org.jspecify.annotations.Nullable;

/**
 * Departments report cases in which a measure took effect (NDRC (2018) 87, section VII; NDRC (2018) 87, section VII).
 */
@Path("/orders/{order}/cases/{case}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReportedCaseResource {

    private static final int LONGEST_SUMMARY = 4_000;

    private final Orders orders;
    private final ReportedCases cases;
    private final MeasureHandling desk;
    private final Caller caller;

    ReportedCaseResource(Orders orders, ReportedCases cases, MeasureHandling desk, Caller caller) {
        this.orders = orders;
        this.cases = cases;
        this.desk = desk;
        this.caller = caller;
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
    public ReportedCases.Case report(
            @PathParam("order") UUID orderId, @PathParam("case") UUID caseId, @Nullable Report content) {
        Report body = Texts.body(content);
        OrderView order =
                orders.find(new OrderId(orderId)).orElseThrow(() -> new RefusedException(Refusals.ORDER_UNKNOWN));
        if (!order.department().equals(caller.organisation())) {
            throw new RefusedException(Refusals.NOT_YOUR_ORDER);
        }
        LocalDate day = body.happenedOn();
        String province = body.province();
        if (day == null || province == null || !isProvince(province)) {
            throw new RefusedException(new Refusal(
                    "field-missing",
                    day == null ? "/happenedOn" : "/province",
                    Articles.NDRC_2018_87_SECTION_VII,
                    "须注明日期和省级行政区划代码（全国性案例为000000）",
                    "A case has its day and its province, six digits ending in 0000; 000000 for one of the nation"));
        }
        String city = body.city();
        if (city != null && !city.matches(province.substring(0, 2) + "\\d{2}00")) {
            throw new RefusedException(new Refusal(
                    "region-malformed",
                    "/city",
                    Articles.NDRC_2018_87_SECTION_VII + Articles.AND + Articles.GB_T_2260,
                    "市级代码须属于该省",
                    "The city is one of the province, nnnn00"));
        }
        if (day.isBefore(order.orderedOn())) {
            throw new RefusedException(new Refusal(
                    "case-before-order",
                    "/happenedOn",
                    Articles.NDRC_2018_87_SECTION_VII,
                    "案例日期早于任务下达",
                    "The day of the case is before the order"));
        }
        boolean known = order.name() != null;
        if (!known && (body.summary() != null || Boolean.TRUE.equals(body.typical()))) {
            throw ended();
        }
        String summary = !known
                ? null
                : Texts.required(
                        body.summary(),
                        LONGEST_SUMMARY,
                        new Refusal(
                                "summary-missing",
                                "/summary",
                                Articles.NDRC_2018_87_SECTION_VII,
                                "请说明案例，最多" + LONGEST_SUMMARY + "个字符",
                                "Tell the case, in at most " + LONGEST_SUMMARY + " characters"));
        if (summary != null) {
            checkNamesNobody(order, summary);
        }
        var reported = new ReportedCases.Case(
                caseId,
                orderId,
                order.department(),
                order.measure(),
                province,
                city,
                day,
                Boolean.TRUE.equals(body.typical()),
                summary);
        var command = new MeasureCommand.ReportCase(
                order.order(),
                order.department(),
                province,
                day,
                reported.typical(),
                LocalDate.now(WorkingDays.LEGAL_ZONE));
        try {
            desk.report(order.entry(), command, () -> {
                // Within the attempt: the same report may come twice at once.
                cases.find(caseId).ifPresent(before -> {
                    throw new ReportedException(before);
                });
                if (summary != null && cases.namesOf(order.entry()).isEmpty()) {
                    throw ended();
                }
                return List.of(ReportedCases.add(reported, order.entry()));
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
            throw new RefusedException(new Refusal(
                    Refusal.Kind.CONFLICT,
                    "case-reported-otherwise",
                    "/case",
                    Articles.NDRC_2018_87_SECTION_VII,
                    "该编号已报告其他案例",
                    "This id has another case"));
        }
    }

    private static RefusedException ended() {
        return new RefusedException(new Refusal(
                Refusal.Kind.CONFLICT,
                "entry-ended",
                "/summary",
                Articles.NDRC_2018_87_SECTION_VII + Articles.AND + Articles.HUBEI_2017_PART_IV_3,
                "条目已终止，只计案例数，不再收文字",
                "The entry has ended: the case is counted, and no words about it are taken any more"));
    }

    private static boolean isProvince(String region) {
        return region.equals("000000") || region.endsWith("0000") && Regions.isProvince(region.substring(0, 2));
    }

    /** What is published, and what outlives the entry, must not say who it was. */
    private void checkNamesNobody(OrderView order, String summary) {
        String text = comparable(summary);
        boolean names = cases.namesOf(order.entry()).stream()
                .map(ReportedCaseResource::comparable)
                .anyMatch(text::contains);
        if (names) {
            throw new RefusedException(new Refusal(
                    "names-the-subject",
                    "/summary",
                    Articles.NDRC_2018_87_SECTION_VII + Articles.AND + Articles.HUBEI_2017_PART_IV_3,
                    "案例说明中不得出现当事人的姓名、名称或代码",
                    "The summary must not hold the name or the code of whom it is about"));
        }
    }

    private static String comparable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }
}
