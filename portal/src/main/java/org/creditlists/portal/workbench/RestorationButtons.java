package org.creditlists.portal.workbench;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.creditlists.portal.client.Act;
import org.creditlists.portal.client.Restoration;
import org.creditlists.portal.client.Restoration.Verdict;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The requests of the buttons that restoration-service answers. */
@Singleton
class RestorationButtons {

    private final Restoration restoration;

    RestorationButtons(@RestClient Restoration restoration) {
        this.restoration = restoration;
    }

    /** @param evidence files that were stored before */
    void send(FormState form, List<UUID> evidence) {
        switch (form.button()) {
            case ACCEPT_RESTORATION -> restoration.accept(form.about(), new Act("ACCEPT"));
            case GRANT_RESTORATION -> restoration.decide(form.about(), Verdict.granted(form.chosen("confirmed")));
            case REFUSE_RESTORATION ->
                restoration.decide(
                        form.about(),
                        Verdict.refused(form.given("reason"), form.given("explanation"), form.given("nextTryFrom")));
            case RESTORE ->
                restoration.request(new Restoration.Request(
                        form.about(),
                        form.given("route"),
                        form.given("statement"),
                        form.given("commitment"),
                        evidence));
            case WITHDRAW -> restoration.withdraw(form.about(), new Act("WITHDRAW"));
            default -> throw new IllegalArgumentException(form.button().name());
        }
    }

    void delete(UUID file) {
        restoration.deleteEvidence(file);
    }
}
