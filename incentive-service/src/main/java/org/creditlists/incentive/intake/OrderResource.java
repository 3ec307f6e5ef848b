package org.creditlists.incentive.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.incentive.domain.MeasureCommand;
import org.creditlists.incentive.domain.Refusals;
import org.creditlists.incentive.query.Order;
import org.creditlists.incentive.query.Orders;
import org.creditlists.runtime.http.Caller;
import org.creditlists.runtime.http.RefusedException;
import org.creditlists.runtime.http.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Orders of an implementing department (M3). */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OrderResource {

    private final Orders orders;
    private final MeasureDesk desk;
    private final Caller caller;

    OrderResource(Orders orders, MeasureDesk desk, Caller caller) {
        this.orders = orders;
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.DEPARTMENT)
    @Operation(summary = "Orders on which one's own department has still to act, the new ones first; at most 500")
    public List<Order> queue() {
        return orders.queue(caller.organisation());
    }

    @GET
    @Path("/of-entry/{entry}")
    @RolesAllowed({Roles.OFFICER, Roles.OPERATOR})
    @Operation(summary = "All orders that an entry brought about, without names")
    public List<Order> ofEntry(@PathParam("entry") UUID entry) {
        return orders.ofEntry(new EntryId(entry)).stream()
                .map(o -> new Order(
                        o.order(),
                        o.entry(),
                        o.measure(),
                        o.department(),
                        o.memorandum(),
                        o.state(),
                        o.suspended(),
                        null,
                        null))
                .toList();
    }

    @POST
    @Path("/{order}/acknowledgement")
    @RolesAllowed(Roles.DEPARTMENT)
    @Operation(summary = "The order is taken into work; twice is once")
    public Order acknowledge(@PathParam("order") UUID order) {
        return report(order, MeasureCommand.Acknowledge::new);
    }

    @POST
    @Path("/{order}/application")
    @RolesAllowed(Roles.DEPARTMENT)
    @Operation(summary = "The measure is applied; refused while it is suspended and after it is lifted")
    public Order apply(@PathParam("order") UUID order) {
        return report(order, MeasureCommand.Apply::new);
    }

    private Order report(UUID id, BiFunction<OrderId, String, MeasureCommand> command) {
        OrderId order = new OrderId(id);
        Order found = orders.find(order).orElseThrow(() -> new RefusedException(Refusals.ORDER_UNKNOWN, 404));
        String department = caller.organisation();
        if (!found.department().equals(department)) {
            throw new RefusedException(Refusals.NOT_YOUR_ORDER, 403);
        }
        desk.report(found.entry(), command.apply(order, department));
        return orders.find(order).orElseThrow();
    }
}
