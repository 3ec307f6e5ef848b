package org.creditlists.incentive.order.domain;

import org.creditlists.contracts.list.OrderStep;

/** What a department has to do, and for which turn. It is never due again once something else is due. */
public record Due(OrderStep step, int turn) {}
