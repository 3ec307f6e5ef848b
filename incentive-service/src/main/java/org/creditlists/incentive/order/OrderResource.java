package org.creditlists.incentive.order;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.NotAppliedReason;
import org.creditlists.contracts.list.OrderStep;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.incentive.order.domain.MeasureCommand;
import org.creditlists.incentive.order.domain.Refusals;
import org.creditlists.listprojection.dossier.EntryTexts;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.DayCursor;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * Orders of an implementing department (GuoFa (2016) 33, arts. 15 and 22; Hubei opinions on personal creditworthiness
 * (2017), part IV(3)).
 */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OrderResource {

    private static final int CREATED = 201;
    private static final String REMARK = """
            INSERT INTO order_remark (order_id, entry_id, remark) VALUES (?, ?, ?)
            ON CONFLICT (order_id) DO UPDATE SET remark = excluded.remark
            """;

    private final Orders orders;
    private final MeasureHandling handling;
    private final Caller caller;
    private final LegalDay legalDay;
    private final EntryTexts texts;

    OrderResource(Orders orders, MeasureHandling handling, Caller caller, LegalDay legalDay, EntryTexts texts) {
        this.texts = texts;
        this.orders = orders;
        this.handling = handling;
        this.caller = caller;
        this.legalDay = legalDay;
    }

    @GET
    @RolesAllowed(Roles.DEPARTMENT)
    @Operation(
            summary = "Orders on which one's own department has to do something, the most urgent first",
            description =
                    "Suspensions and lifts to be confirmed, new orders to be acknowledged, acknowledged ones to be"
                            + " reported on. Link has the next page, as long as there is one.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = OrderView.class)))
    public Response queue(
            @QueryParam("step") @Nullable OrderStep step,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        List<OrderView> page = orders.queue(
                new DepartmentId(caller.organisation()),
                step,
                DayCursor.read(after),
                legalDay.today(),
                DayCursor.limit(limit));
        Response.ResponseBuilder response = Response.ok(page);
        if (page.size() == limit) {
            OrderView last = page.getLast();
            UriBuilder next = UriBuilder.fromPath("/orders");
            if (step != null) {
                next.queryParam("step", step);
            }
            LocalDate due = last.dueOn();
            new DayCursor(due == null ? LocalDate.MAX : due, last.order().value()).link(response, next, limit);
        }
        return response.build();
    }

    @GET
    @Path("/{order}")
    @RolesAllowed(Roles.DEPARTMENT)
    @Operation(summary = "One order of one's own department")
    @APIResponse(responseCode = "404", description = "There is no such order of the own department")
    @APIResponseSchema(value = OrderView.class, responseCode = "200", responseDescription = "As it is now")
    public OrderView one(@PathParam("order") UUID order) {
        return own(new OrderId(order));
    }

    /**
     * @param person id of somebody behind the organisation, absent for the subject itself
     */
    public record Start(
            @Nullable EntryId entry,
            @Nullable String measure,
            @Nullable DepartmentId department,
            @Nullable PersonId person) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            summary = "Start a measure of one's own memorandum for an entry that it did not reach by itself",
            description =
                    "Measures follow by themselves from the memorandum that was in force on the day of the decision."
                            + " What was agreed later reaches an older entry only when the initiating department says"
                            + " so.")
    @APIResponse(responseCode = "403", description = "Not the initiator of the memorandum")
    @APIResponse(
            responseCode = "422",
            description = "Outside the catalogue or the memorandum, or for the wrong subject")
    @APIResponseSchema(
            value = OrderView.class,
            responseCode = "201",
            responseDescription = "Ordered; the same again changes nothing")
    public Response start(@Nullable Start content) {
        Start body = Texts.body(content);
        EntryId entry = given(body.entry(), "entry");
        String measure = given(body.measure(), "measure");
        DepartmentId department = given(body.department(), "department");
        DepartmentId initiator = new DepartmentId(caller.organisation());
        OrderId order = handling.start(
                entry,
                facts -> new MeasureCommand.Start(
                        facts, handling.rules(facts, legalDay.today()), initiator, measure, department, body.person()));
        return Response.status(CREATED)
                .entity(orders.find(order).orElseThrow().withoutNames())
                .build();
    }

    @POST
    @Path("/{order}/acknowledgement")
    @RolesAllowed(Roles.DEPARTMENT)
    @Operation(summary = "The order is taken into work; twice is once")
    @APIResponse(responseCode = "409", description = "Lifted")
    @APIResponseSchema(value = OrderView.class, responseCode = "200", responseDescription = "As it is now")
    public OrderView acknowledge(@PathParam("order") UUID id) {
        OrderView order = own(new OrderId(id));
        return report(order, new MeasureCommand.Acknowledge(order.order(), order.department()), List.of());
    }

    @POST
    @Path("/{order}/application")
    @RolesAllowed(Roles.DEPARTMENT)
    @Operation(summary = "The measure is applied; refused while it is suspended and after it is lifted")
    @APIResponse(responseCode = "409", description = "Suspended, lifted, or not acknowledged")
    @APIResponseSchema(value = OrderView.class, responseCode = "200", responseDescription = "As it is now")
    public OrderView apply(@PathParam("order") UUID id) {
        OrderView order = own(new OrderId(id));
        return report(order, new MeasureCommand.Apply(order.order(), order.department()), List.of());
    }

    /**
     * @param reason NOTHING_TO_APPLY_TO, OUTSIDE_POWERS, LEGAL_OBSTACLE, NOT_FEASIBLE, or NOT_ADOPTED for a recommended
     *     measure
     * @param remark in words, which all but the first reason need; deleted when the entry ends
     */
    public record NotApplied(
            @Nullable NotAppliedReason reason, @Nullable String remark) {}

    @POST
    @Path("/{order}/non-application")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DEPARTMENT)
    @Operation(summary = "The measure is not applied, and why; it may be applied later")
    @APIResponse(responseCode = "422", description = "No reason, or a mandatory measure was not adopted")
    @APIResponseSchema(value = OrderView.class, responseCode = "200", responseDescription = "As it is now")
    public OrderView notApplied(@PathParam("order") UUID id, @Nullable NotApplied content) {
        NotApplied body = Texts.body(content);
        OrderView order = own(new OrderId(id));
        NotAppliedReason reason = given(body.reason(), "reason");
        var command = new MeasureCommand.ReportNotApplied(order.order(), order.department(), reason, order.mandatory());
        if (reason == NotAppliedReason.NOTHING_TO_APPLY_TO && body.remark() == null) {
            return report(order, command, List.of());
        }
        String remark = Texts.required(body.remark(), Refusals.LONGEST_REMARK, Refusals.REMARK_MISSING);
        // Sealed when it is known that the order is not lifted: without its entry there is no key.
        handling.report(
                order.entry(),
                command,
                () -> List.of(new CompanionWrite(
                        REMARK,
                        List.of(order.order().value(), order.entry().value(), texts.seal(order.entry(), remark)),
                        1)));
        return orders.find(order.order()).orElseThrow();
    }

    /** @param turn that was followed: as the order, or its suspension, resumption or lift, names it */
    public record Confirmation(@Nullable Integer turn) {}

    @POST
    @Path("/{order}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DEPARTMENT)
    @Operation(
            summary = "A suspension, resumption or lift is carried out; twice is once",
            description =
                    "A later turn includes the earlier ones. A confirmation that comes late, of an earlier turn, is"
                            + " taken as that.")
    @APIResponse(responseCode = "422", description = "The order has had no such turn")
    @APIResponseSchema(value = OrderView.class, responseCode = "200", responseDescription = "As it is now")
    public OrderView confirm(@PathParam("order") UUID id, @Nullable Confirmation content) {
        int turn = given(Texts.body(content).turn(), "turn");
        OrderView order = own(new OrderId(id));
        return report(
                order,
                new MeasureCommand.Confirm(order.order(), order.department(), turn),
                List.of(OrderRows.confirmed(order.order(), turn)));
    }

    private OrderView report(OrderView order, MeasureCommand command, List<CompanionWrite> more) {
        handling.report(order.entry(), command, () -> more);
        return orders.find(order.order()).orElseThrow();
    }

    private OrderView own(OrderId id) {
        return orders.find(id)
                .filter(found -> found.department().equals(new DepartmentId(caller.organisation())))
                .orElseThrow(() -> new RefusedException(Refusals.ORDER_UNKNOWN));
    }

    private static <T> T given(@Nullable T value, String field) {
        return Texts.given(value, Refusals.fieldMissing(field));
    }
}
