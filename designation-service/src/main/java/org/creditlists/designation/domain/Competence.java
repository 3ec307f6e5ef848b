package org.creditlists.designation.domain;

import java.util.Optional;
import org.creditlists.contracts.decision.Refusal;

/** Who may designate (C1; S4 II). */
final class Competence {

    private Competence() {}

    static Optional<Refusal> check(Authority authority, Standard standard) {
        if (!authority.level().mayDesignate()) {
            return Optional.of(Refusals.BELOW_COUNTY);
        }
        boolean competent = authority.fields().contains(standard.field())
                && standard.competentLevels().contains(authority.level());
        return competent ? Optional.empty() : Optional.of(Refusals.NOT_COMPETENT);
    }
}
