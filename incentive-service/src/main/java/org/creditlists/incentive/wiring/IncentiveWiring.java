package org.creditlists.incentive.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.runtime.policy.PolicyEdition;

/** Makes what this service needs besides what all of them have. */
public final class IncentiveWiring {

    private static final String EDITION = "/policy/measures-1.yaml";

    @Produces
    @Singleton
    MeasuresEdition measures() {
        MeasuresEdition edition = PolicyEdition.read(EDITION, MeasuresEdition.class);
        edition.check();
        return edition;
    }
}
