package org.creditlists.incentive.why;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.creditlists.base.input.Codes;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.incentive.counter.CounterChecks;
import org.creditlists.incentive.order.OrderView;
import org.creditlists.incentive.order.Orders;
import org.creditlists.incentive.order.domain.Refusals;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** "Why is this subject restricted here?", answered from the order back to the decision. */
@Path("/orders")
@RunOnVirtualThread
public class WhyResource {

    /** What a search by a department is called among the checks that a subject sees. */
    private static final String ORDERS = "ORDERS";

    private static final String NATION = "000000";

    private final Orders orders;
    private final Reasons reasons;
    private final CounterChecks checks;
    private final KeyedHash hash;
    private final Caller caller;
    private final Template page;
    private final LegalDay legalDay;

    WhyResource(
            Orders orders,
            Reasons reasons,
            CounterChecks checks,
            KeyedHash hash,
            Caller caller,
            @Location("why.html") Template page,
            LegalDay legalDay) {
        this.orders = orders;
        this.reasons = reasons;
        this.checks = checks;
        this.hash = hash;
        this.caller = caller;
        this.page = page;
        this.legalDay = legalDay;
    }

    /** @param code unified social credit code or resident ID number */
    public record Holder(@Nullable String code) {}

    @POST
    @Recorded
    @Path("/search")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DEPARTMENT)
    @Operation(
            summary = "What one's own department has to do about the holder of a code, each with why; at most 500",
            description =
                    "Only orders of the caller's own department: what others owe is theirs to know. Logged durably"
                            + " before the"
                            + " answer leaves, and shown to whom it is about at /entitlements/checks.")
    public List<Why> search(@Nullable Holder content) {
        String code = Codes.required(Texts.body(content).code());
        String codeHash = hash.of(code);
        List<OrderView> found = orders.ofHolder(codeHash, new DepartmentId(caller.organisation()), legalDay.today());
        checks.add(UUID.randomUUID(), caller.organisation(), caller.id(), codeHash, NATION, ORDERS, found.size());
        return explained(found);
    }

    @GET
    @Path("/mine")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUBJECT)
    @Operation(summary = "Every measure about oneself, each with why; at most 500")
    public List<Why> mine() {
        return explained(orders.ofHolder(hash.of(caller.ownCode()), null, legalDay.today()));
    }

    @GET
    @Path("/mine")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Roles.SUBJECT)
    @Operation(summary = "The same as a page in both languages")
    public Response myPage() {
        return print(mine());
    }

    @GET
    @Path("/{order}/why")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DEPARTMENT, Roles.OFFICER, Roles.SUBJECT, Roles.AUDITOR})
    @Operation(
            summary = "Why one measure stands",
            description = "For its department, for whom it is about, for the authority of the entry; without names for"
                    + " auditors.")
    @APIResponse(responseCode = "404", description = "There is no such order that concerns the caller")
    public Why why(@PathParam("order") UUID id) {
        OrderView order = orders.find(new OrderId(id)).orElseThrow(() -> new RefusedException(Refusals.ORDER_UNKNOWN));
        Why why = reasons.of(order).orElseThrow(() -> new RefusedException(Refusals.ORDER_UNKNOWN));
        if (caller.hasRole(Roles.AUDITOR)) {
            return new Why(
                    order.withoutNames(),
                    why.department(),
                    why.measure(),
                    why.memorandum(),
                    why.entry(),
                    null,
                    why.suspension(),
                    null,
                    why.changes(),
                    why.remedies());
        }
        boolean permitted = caller.hasRole(Roles.SUBJECT)
                ? orders.isAbout(order.order(), hash.of(caller.ownCode()))
                : order.department().equals(new DepartmentId(caller.organisation()))
                        || why.entry().authorityId().equals(new AuthorityId(caller.organisation()));
        if (!permitted) {
            throw new RefusedException(Refusals.ORDER_UNKNOWN);
        }
        return why;
    }

    @GET
    @Path("/{order}/why")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed({Roles.DEPARTMENT, Roles.OFFICER, Roles.SUBJECT, Roles.AUDITOR})
    @Operation(summary = "The same as a page in both languages, to be shown at a counter")
    public Response whyPage(@PathParam("order") UUID id) {
        return print(List.of(why(id)));
    }

    private List<Why> explained(List<OrderView> found) {
        return found.stream().flatMap(order -> reasons.of(order).stream()).toList();
    }

    private Response print(List<Why> all) {
        return Response.ok(page.data("all", all).render())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
