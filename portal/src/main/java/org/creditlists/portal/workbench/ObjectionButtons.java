package org.creditlists.portal.workbench;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.creditlists.portal.client.Act;
import org.creditlists.portal.client.Objection;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The requests of the buttons that objection-service answers. */
@Singleton
class ObjectionButtons {

    private final Objection objection;

    ObjectionButtons(@RestClient Objection objection) {
        this.objection = objection;
    }

    /** @param evidence files that were stored before */
    void send(FormState form, List<UUID> evidence) {
        switch (form.button()) {
            case UPHOLD -> decide(form, "UPHELD", form.given("remedy"), null);
            case UPHOLD_PARTLY -> decide(form, "PARTLY_UPHELD", null, form.given("reason"));
            case REJECT -> decide(form, "REJECTED", null, form.given("reason"));
            case OBJECT, OBJECT_TO ->
                objection.raise(
                        new Objection.Raised(form.about(), form.given("ground"), form.given("statement"), evidence));
            case RETRACT -> objection.retract(form.about(), new Act("RETRACT"));
            default -> throw new IllegalArgumentException(form.button().name());
        }
    }

    private void decide(FormState form, String outcome, @Nullable String remedy, @Nullable String reason) {
        Boolean corrected = form.values().containsKey("corrected") ? true : null;
        objection.decide(
                form.about(), new Objection.Verdict(outcome, remedy, reason, form.given("explanation"), corrected));
    }

    void delete(UUID file) {
        objection.deleteEvidence(file);
    }
}
