package org.creditlists.portal.workbench;

import jakarta.inject.Singleton;
import org.creditlists.portal.client.SharingForCallers;
import org.creditlists.portal.client.SharingForCallers.PowerOutcome;
import org.creditlists.portal.client.SharingForCallers.Review;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The requests of the buttons that sharing-service answers. */
@Singleton
class SharingButtons {

    private final SharingForCallers sharing;

    SharingButtons(@RestClient SharingForCallers sharing) {
        this.sharing = sharing;
    }

    /** @throws NumberFormatException when a number of the form is none */
    void send(FormState form) {
        switch (form.button()) {
            case READ_WARNING -> sharing.readWarnings();
            case APPLY_FOR_POWER -> sharing.apply(form.about(), wanted(form));
            case GRANT_POWER -> sharing.decide(form.about(), new PowerOutcome(true));
            case REFUSE_POWER -> sharing.decide(form.about(), new PowerOutcome(false));
            case GIVE_BACK_POWER -> sharing.giveBack(form.about());
            case PUBLISH_ENTRY -> sharing.reviewEntry(form.about(), new Review(true, version(form), null));
            case WITHHOLD_ENTRY ->
                sharing.reviewEntry(form.about(), new Review(false, version(form), form.given("reason")));
            case PUBLISH_RECORD -> sharing.reviewRecord(form.about(), new Review(true, null, null));
            case WITHHOLD_RECORD -> sharing.reviewRecord(form.about(), new Review(false, null, form.given("reason")));
            default -> throw new IllegalArgumentException(form.button().name());
        }
    }

    private static SharingForCallers.WantedPower wanted(FormState form) {
        return new SharingForCallers.WantedPower(
                form.chosen("categories"),
                form.given("code"),
                form.given("purpose"),
                form.given("legalGround"),
                form.given("until"));
    }

    /** Of the entry as it stood on the page. */
    private static long version(FormState form) {
        return Long.parseLong(form.value("version", "0"));
    }
}
