package org.creditlists.designation.entry.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.designation.standard.domain.RouteKind;
import org.creditlists.designation.standard.domain.Standard;
import org.jspecify.annotations.Nullable;

/**
 * By what somebody is proposed for RED, as far as it was found (Draft opinions on joint incentives, part II and
 * attachment).
 */
public sealed interface Route {

    RouteKind kind();

    /** @param group of the attachment, 1 to 13 */
    record Honour(int group) implements Route {

        @Override
        public RouteKind kind() {
            return RouteKind.HONOUR;
        }
    }

    /** @param by the body that recommends */
    record Recommendation(Authority by) implements Route {

        @Override
        public RouteKind kind() {
            return RouteKind.RECOMMENDATION;
        }
    }

    /**
     * An application that was verified.
     *
     * @param verifiedBy the lead department
     * @param verifiedOn before which nothing is decided on it
     */
    record Application(SubjectId applicant, AuthorityId verifiedBy, LocalDate verifiedOn) implements Route {

        @Override
        public RouteKind kind() {
            return RouteKind.APPLICATION;
        }
    }

    /** Whether the ground has the proof that it needs. */
    static Optional<Refusal> check(
            Standard.Ground ground,
            @Nullable Route route,
            FieldCode field,
            SubjectId subject,
            AuthorityId authority,
            LocalDate decisionDate) {
        if (ground.route() == null) {
            return Optional.empty();
        }
        if (route == null || route.kind() != ground.route()) {
            return Optional.of(
                    switch (ground.route()) {
                        case HONOUR -> Refusals.HONOUR_MISSING;
                        case RECOMMENDATION -> Refusals.RECOMMENDATION_MISSING;
                        case APPLICATION -> Refusals.APPLICATION_MISSING;
                    });
        }
        return switch (route) {
            case Honour honour -> Optional.empty();
            case Recommendation recommendation ->
                recommendation.by().may(Authority.Power.RECOMMEND, field, decisionDate)
                        ? Optional.empty()
                        : Optional.of(Refusals.NOT_RECOGNISED);
            case Application application ->
                application.applicant().equals(subject)
                                && application.verifiedBy().equals(authority)
                                && !decisionDate.isBefore(application.verifiedOn())
                        ? Optional.empty()
                        : Optional.of(Refusals.APPLICATION_MISSING);
        };
    }
}
