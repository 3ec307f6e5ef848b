package org.creditlists.designation.application.domain;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why an individual's own application, or its verification, is refused. Codes are stable. */
public final class OwnApplicationRefusals {

    public static final Refusal UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT,
            "application-unknown",
            "",
            Articles.JOINT_INCENTIVES_DRAFT_PART_II,
            "没有该申请",
            "No such application");
    public static final Refusal LEAD_DEPARTMENT_ONLY = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "lead-department-only",
            "",
            Articles.JOINT_INCENTIVES_DRAFT_PART_II,
            "只有该市信用建设牵头部门可以核实",
            "Only the lead department of the municipality verifies");
    public static final Refusal DECIDED = new Refusal(
            Refusal.Kind.CONFLICT,
            "already-decided",
            "",
            Articles.JOINT_INCENTIVES_DRAFT_PART_II,
            "该申请已有结果",
            "The application was decided before");
    public static final Refusal INDIVIDUALS_ONLY = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "individuals-only",
            "",
            Articles.JOINT_INCENTIVES_DRAFT_PART_II,
            "仅限个人申请",
            "Only individuals apply");
    public static final Refusal NO_LEAD_DEPARTMENT = new Refusal(
            "no-lead-department",
            "/region",
            Articles.JOINT_INCENTIVES_DRAFT_PART_II,
            "该市没有登记的牵头部门；请填写所在市的行政区划代码，如420100",
            "No lead department is registered there; the region is a city by its GB/T 2260 code, such as 420100");
    public static final Refusal APPLICATION_OPEN = new Refusal(
            Refusal.Kind.CONFLICT,
            "application-open",
            "",
            Articles.JOINT_INCENTIVES_DRAFT_PART_II,
            "您已有待核实的申请",
            "An application of yours is open");
    public static final Refusal STATE = new Refusal(
            "wrong-value",
            "/state",
            Articles.GUOFA_2016_33_ART_25,
            "state应为OPEN或VERIFIED",
            "state is OPEN or VERIFIED");

    private OwnApplicationRefusals() {}

    /** @param pointer to the member */
    public static Refusal missing(String pointer) {
        return new Refusal(
                        "field-missing",
                        "",
                        Articles.JOINT_INCENTIVES_DRAFT_PART_II,
                        "缺少" + pointer.substring(1) + "或内容过长",
                        pointer.substring(1) + " is missing or too long")
                .at(pointer);
    }
}
