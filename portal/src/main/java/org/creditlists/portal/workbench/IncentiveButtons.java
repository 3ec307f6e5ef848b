package org.creditlists.portal.workbench;

import jakarta.inject.Singleton;
import org.creditlists.portal.client.Incentive;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The requests of the buttons that incentive-service answers. */
@Singleton
class IncentiveButtons {

    private final Incentive incentive;

    IncentiveButtons(@RestClient Incentive incentive) {
        this.incentive = incentive;
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
            default -> throw new IllegalArgumentException(form.button().name());
        }
    }
}
