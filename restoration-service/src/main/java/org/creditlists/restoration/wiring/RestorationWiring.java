package org.creditlists.restoration.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.creditlists.restoration.domain.RestorationTerms;
import org.creditlists.runtime.policy.PolicyEdition;

/** Makes what this service needs besides what all of them have. */
public final class RestorationWiring {

    private static final String EDITION = "/policy/restoration-1.yaml";

    @Produces
    @Singleton
    RestorationTerms terms() {
        return PolicyEdition.read(EDITION, RestorationTerms.class);
    }
}
