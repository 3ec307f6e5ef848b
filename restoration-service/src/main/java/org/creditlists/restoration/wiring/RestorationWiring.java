package org.creditlists.restoration.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.creditlists.restoration.domain.RestorationTerms;
import org.creditlists.runtime.policy.Editions;

/** Makes what this service needs besides what all of them have. */
public final class RestorationWiring {

    private static final List<String> EDITIONS = List.of("/policy/restoration-1.yaml", "/policy/restoration-2.yaml");

    @Produces
    @Singleton
    Editions<RestorationTerms> terms(RestorationSettings settings) {
        return Editions.read(
                EDITIONS,
                settings.restorationFiles().orElse(List.of()),
                RestorationTerms.class,
                RestorationTerms::edition,
                RestorationTerms::effectiveFrom);
    }
}
