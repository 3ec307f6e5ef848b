package org.creditlists.portal.workbench;

import jakarta.inject.Singleton;
import org.creditlists.portal.client.Designation;
import org.creditlists.portal.client.Designation.Confirmation;
import org.creditlists.portal.client.Designation.Consent;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The requests of the buttons that designation-service answers; a push is a file, and another matter. */
@Singleton
class DesignationButtons {

    private final Designation designation;

    DesignationButtons(@RestClient Designation designation) {
        this.designation = designation;
    }

    void send(FormState form) {
        switch (form.button()) {
            case CONFIRM_PUSH -> designation.confirm(form.about(), new Confirmation(true));
            case REJECT_PUSH -> designation.confirm(form.about(), new Confirmation(false));
            case CONSENT -> designation.consent(form.about(), new Consent(true));
            case REVOKE_CONSENT -> designation.consent(form.about(), new Consent(false));
            default -> throw new IllegalArgumentException(form.button().name());
        }
    }
}
