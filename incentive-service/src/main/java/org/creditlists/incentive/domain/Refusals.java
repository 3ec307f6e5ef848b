package org.creditlists.incentive.domain;

import org.creditlists.contracts.decision.Refusal;

/** Why a department's report is refused. Codes are stable. */
public final class Refusals {

    public static final Refusal ORDER_UNKNOWN =
            new Refusal("order-unknown", "", "M3", "没有该措施任务", "There is no such order");
    public static final Refusal NOT_YOUR_ORDER =
            new Refusal("not-your-order", "", "M3", "该措施任务属于其他部门", "The order is addressed to another department");
    public static final Refusal ORDER_LIFTED =
            new Refusal("order-lifted", "", "M5", "该措施已解除，不得实施", "The order is lifted and must not be applied");
    public static final Refusal ORDER_SUSPENDED = new Refusal(
            "order-suspended",
            "",
            "M4, S2(22)",
            "信息核实期间暂不实施该措施",
            "The measure rests while the information is being verified");
    public static final Refusal NOT_ACKNOWLEDGED = new Refusal(
            "not-acknowledged", "", "M3", "请先签收该措施任务", "Acknowledge the order before you report that it is applied");

    private Refusals() {}
}
