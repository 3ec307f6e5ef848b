package org.creditlists.designation.recommendation;

import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;

/** Why the recommendations of an organisation are not shown. Codes are stable. */
final class RecommendationRefusals {

    static final Refusal NOT_FOR_YOU = new Refusal(
            Refusal.Kind.FORBIDDEN,
            "not-yours",
            "",
            Articles.JOINT_INCENTIVES_DRAFT_PART_IV_4,
            "仅认可该组织的部门和该组织本身可以查看",
            "Only the body that recognised the organisation, and the organisation itself, may see this");

    private RecommendationRefusals() {}
}
