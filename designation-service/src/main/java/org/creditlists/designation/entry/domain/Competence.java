package org.creditlists.designation.entry.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.designation.standard.domain.AuthorityLevel;
import org.creditlists.designation.standard.domain.Standard;
import org.jspecify.annotations.Nullable;

/**
 * Who may designate (NDRC (2018) 87, section II): competent on the day of the decision, whatever became of the body
 * afterwards.
 */
final class Competence {

    private Competence() {}

    static Optional<Refusal> check(
            Authority authority, Standard standard, Standard.@Nullable Ground ground, LocalDate decisionDate) {
        if (!authority.level().mayDesignate()) {
            return Optional.of(Refusals.BELOW_COUNTY);
        }
        Set<AuthorityLevel> levels =
                ground == null || ground.levels() == null ? standard.competentLevels() : ground.levels();
        if (!levels.contains(authority.level())) {
            return Optional.of(Refusals.NOT_COMPETENT);
        }
        if (authority.may(Authority.Power.DESIGNATE, standard.field(), decisionDate)) {
            return Optional.empty();
        }
        return Optional.of(
                authority.everHad(Authority.Power.DESIGNATE, standard.field())
                        ? Refusals.NOT_COMPETENT_THEN
                        : Refusals.NOT_COMPETENT);
    }
}
