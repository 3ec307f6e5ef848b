package org.creditlists.designation.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.creditlists.designation.domain.StandardsEdition;
import org.creditlists.designation.intake.HeaderTable;
import org.creditlists.runtime.policy.PolicyEdition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes what this service needs besides what all of them have. */
public final class DesignationWiring {

    private static final String EDITION = "/policy/standards-1.yaml";
    private static final String HEADERS = "/policy/headers-1.yaml";

    @Produces
    @Singleton
    StandardsEdition standards() {
        return PolicyEdition.read(EDITION, StandardsEdition.class);
    }

    /** @param more an installation's own names, in a file of the same form */
    @Produces
    @Singleton
    HeaderTable headers(@ConfigProperty(name = "credit.push.headers-file") Optional<Path> more) {
        HeaderTable table = PolicyEdition.read(HEADERS, HeaderTable.class);
        return more.map(file -> table.with(PolicyEdition.read(file, HeaderTable.class)))
                .orElse(table);
    }
}
