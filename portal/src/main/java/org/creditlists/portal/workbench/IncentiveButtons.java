package org.creditlists.portal.workbench;

import jakarta.inject.Singleton;
import org.creditlists.portal.client.ApprovalRequests.Reason;
import org.creditlists.portal.client.ApprovalRequests.Statement;
import org.creditlists.portal.client.Incentive;
import org.creditlists.portal.client.MemorandumApprovals;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The requests of the buttons that incentive-service answers. */
@Singleton
class IncentiveButtons {

    private final Incentive incentive;
    private final MemorandumApprovals approvals;

    IncentiveButtons(@RestClient Incentive incentive, @RestClient MemorandumApprovals approvals) {
        this.incentive = incentive;
        this.approvals = approvals;
    }

    /** @throws NumberFormatException when a number of the form is none */
    void send(FormState form) {
        switch (form.button()) {
            case ACKNOWLEDGE -> incentive.acknowledge(form.about());
            case APPLY -> incentive.apply(form.about());
            case NOT_APPLY ->
                incentive.notApply(form.about(), new Incentive.NotApplied(form.given("reason"), form.given("remark")));
            case CONFIRM ->
                incentive.confirm(form.about(), new Incentive.Confirmation(Integer.parseInt(form.value("turn", "0"))));
            case AGREE_MEMORANDUM -> approvals.approve(form.about(), new Statement(form.given("act")));
            case DISAGREE_MEMORANDUM -> approvals.refuse(form.about(), new Reason(form.given("reason")));
            case TAKE_BACK_MEMORANDUM -> approvals.withdraw(form.about(), new Statement(form.given("act")));
            default -> throw new IllegalArgumentException(form.button().name());
        }
    }
}
