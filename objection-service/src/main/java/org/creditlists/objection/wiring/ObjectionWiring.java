package org.creditlists.objection.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.creditlists.objection.domain.ObjectionTerms;
import org.creditlists.runtime.policy.PolicyEdition;

/** Makes what this service needs besides what all of them have. */
public final class ObjectionWiring {

    private static final String EDITION = "/policy/objection-1.yaml";

    @Produces
    @Singleton
    ObjectionTerms terms() {
        return PolicyEdition.read(EDITION, ObjectionTerms.class);
    }
}
