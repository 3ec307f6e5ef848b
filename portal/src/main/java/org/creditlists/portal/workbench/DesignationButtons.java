package org.creditlists.portal.workbench;

import jakarta.inject.Singleton;
import org.creditlists.portal.client.ApprovalRequests.Reason;
import org.creditlists.portal.client.ApprovalRequests.Statement;
import org.creditlists.portal.client.Countersignings;
import org.creditlists.portal.client.Designation;
import org.creditlists.portal.client.Designation.Confirmation;
import org.creditlists.portal.client.Designation.Consent;
import org.creditlists.portal.client.RegistryApprovals;
import org.creditlists.portal.client.Reinstatements;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The requests of the buttons that designation-service answers; a push is a file, and another matter. */
@Singleton
class DesignationButtons {

    private final Designation designation;
    private final RegistryApprovals approvals;
    private final Countersignings countersignings;
    private final Reinstatements reinstatements;

    DesignationButtons(
            @RestClient Designation designation,
            @RestClient RegistryApprovals approvals,
            @RestClient Countersignings countersignings,
            @RestClient Reinstatements reinstatements) {
        this.designation = designation;
        this.approvals = approvals;
        this.countersignings = countersignings;
        this.reinstatements = reinstatements;
    }

    void send(FormState form) {
        switch (form.button()) {
            case CONFIRM_PUSH -> designation.confirm(form.about(), new Confirmation(true));
            case REJECT_PUSH -> designation.confirm(form.about(), new Confirmation(false));
            case CONSENT -> designation.consent(form.about(), new Consent(true));
            case REVOKE_CONSENT -> designation.consent(form.about(), new Consent(false));
            case AGREE_REGISTRY -> approvals.approve(form.about(), new Statement(form.given("act")));
            case DISAGREE_REGISTRY -> approvals.refuse(form.about(), new Reason(form.given("reason")));
            case TAKE_BACK_REGISTRY -> approvals.withdraw(form.about(), new Statement(form.given("act")));
            case COUNTERSIGN -> countersignings.sign(form.about(), new Countersignings.Outcome(true, null));
            case DISPUTE ->
                countersignings.sign(form.about(), new Countersignings.Outcome(false, form.given("reason")));
            case REINSTATE -> reinstatements.reinstate(form.about(), reinstatement(form));
            default -> throw new IllegalArgumentException(form.button().name());
        }
    }

    private static Reinstatements.Reinstatement reinstatement(FormState form) {
        boolean again = form.values().containsKey("code");
        return new Reinstatements.Reinstatement(
                form.given("act"),
                again
                        ? new Reinstatements.Document(
                                form.given("name"),
                                form.given("code"),
                                form.given("decisionNumber"),
                                form.given("statement"),
                                form.given("honour"))
                        : null);
    }
}
