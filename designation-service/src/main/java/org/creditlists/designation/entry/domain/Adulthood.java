package org.creditlists.designation.entry.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.ResidentId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;

/**
 * Nobody under 18 on the day of the decision is put on BLACK or WATCH, or listed with an organisation. Where minors
 * break trust, education comes first (GuoFa (2014) 21, part V(4)); the age is the platform's own. Exemplary individuals
 * may be younger.
 */
public final class Adulthood {

    private static final int YEARS = 18;

    private Adulthood() {}

    /** @param code of the subject, with a right check character */
    public static Optional<Refusal> check(ListKind list, SubjectKind kind, String code, LocalDate decisionDate) {
        boolean asked = kind == SubjectKind.INDIVIDUAL && list != ListKind.RED;
        return asked && isMinor(code, decisionDate) ? Optional.of(Refusals.UNDER_AGE) : Optional.empty();
    }

    /**
     * Of a person behind an organisation.
     *
     * @param residentId with a right check character
     * @param pointer to the member that names the person
     */
    public static Optional<Refusal> checkPerson(String residentId, LocalDate decisionDate, String pointer) {
        return isMinor(residentId, decisionDate)
                ? Optional.of(Refusals.PERSON_UNDER_AGE.at(pointer))
                : Optional.empty();
    }

    /** Somebody is of age from the eighteenth birthday on; born on 29 February from 28 February on. */
    private static boolean isMinor(String residentId, LocalDate day) {
        return ResidentId.birthDate(residentId).plusYears(YEARS).isAfter(day);
    }
}
