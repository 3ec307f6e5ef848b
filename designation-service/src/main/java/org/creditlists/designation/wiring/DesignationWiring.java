package org.creditlists.designation.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.creditlists.designation.domain.StandardsEdition;
import org.creditlists.runtime.policy.PolicyEdition;

/** Makes what this service needs besides what all of them have. */
public final class DesignationWiring {

    private static final String EDITION = "/policy/standards-1.yaml";

    @Produces
    @Singleton
    StandardsEdition standards() {
        return PolicyEdition.read(EDITION, StandardsEdition.class);
    }
}
