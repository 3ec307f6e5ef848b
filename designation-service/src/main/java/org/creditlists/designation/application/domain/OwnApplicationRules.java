package org.creditlists.designation.application.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.CodeCheck;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.designation.standard.domain.AuthorityLevel;

/** Who applies and who verifies (Draft opinions on joint incentives, part II). */
public final class OwnApplicationRules {

    private static final FieldCode FIELD = new FieldCode("EXEMPLARY_INDIVIDUALS");

    private OwnApplicationRules() {}

    /** Only individuals apply; an organisation is designated by its record. */
    public static Optional<Refusal> mayApply(String code) {
        return SubjectKind.INDIVIDUAL.check(code) == CodeCheck.CONFORMING
                ? Optional.empty()
                : Optional.of(OwnApplicationRefusals.INDIVIDUALS_ONLY);
    }

    /** Whether a body is the lead department of a municipality on a day. */
    public static boolean leads(Authority body, String region, LocalDate day) {
        return body.level() == AuthorityLevel.CITY
                && body.region().equals(region)
                && body.may(Authority.Power.DESIGNATE, FIELD, day);
    }

    /**
     * Whether a body may decide about an application, decided or not. For another body than the lead department there
     * is none: it does not learn who applied.
     *
     * @param by empty when the body is not registered
     */
    public static Optional<Refusal> mayVerify(OwnApplicationState state, Optional<Authority> by, LocalDate day) {
        return switch (state) {
            case OwnApplicationState.NotSubmitted none -> Optional.of(OwnApplicationRefusals.UNKNOWN);
            case OwnApplicationState.Open open -> leadsOrNot(by, open.region(), day);
            case OwnApplicationState.Verified verified -> leadsOrNot(by, verified.region(), day);
            case OwnApplicationState.Refused refused -> leadsOrNot(by, refused.region(), day);
        };
    }

    private static Optional<Refusal> leadsOrNot(Optional<Authority> by, String region, LocalDate day) {
        return by.filter(body -> leads(body, region, day)).isPresent()
                ? Optional.empty()
                : Optional.of(OwnApplicationRefusals.UNKNOWN);
    }
}
