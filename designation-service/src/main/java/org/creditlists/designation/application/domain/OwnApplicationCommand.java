package org.creditlists.designation.application.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creditlists.designation.registry.domain.Authority;

/** What can be asked about own applications. */
public sealed interface OwnApplicationCommand {

    /** The day on which it is decided, Asia/Shanghai. */
    LocalDate today();

    /**
     * Apply; the state is that of the applicant's application before.
     *
     * @param code of the applicant
     * @param region the municipality, GB/T 2260
     * @param registered the bodies of the registry
     */
    record Submit(String code, String region, List<Authority> registered, LocalDate today)
            implements OwnApplicationCommand {}

    /**
     * Find the record exceptional.
     *
     * @param by the body that asks, empty when it is not registered
     */
    record Verify(Optional<Authority> by, LocalDate today) implements OwnApplicationCommand {}

    /**
     * Refuse the application.
     *
     * @param by the body that asks, empty when it is not registered
     * @param reason shown to the applicant
     */
    record Refuse(Optional<Authority> by, String reason, LocalDate today) implements OwnApplicationCommand {}
}
