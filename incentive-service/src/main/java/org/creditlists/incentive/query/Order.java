package org.creditlists.incentive.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.incentive.domain.EntryOrders;
import org.jspecify.annotations.Nullable;

/**
 * An order as its department sees it.
 *
 * @param suspended the measure must not be applied now
 * @param name of the subject; absent once the entry has ended
 * @param code of the subject; absent once the entry has ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Order(
        OrderId order,
        EntryId entry,
        String measure,
        String department,
        String memorandum,
        EntryOrders.State state,
        boolean suspended,
        @Nullable String name,
        @Nullable String code) {}
