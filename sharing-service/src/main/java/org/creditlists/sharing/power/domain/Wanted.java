package org.creditlists.sharing.power.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of a special application, the same in each of its states.
 *
 * @param organisation that the applicant acts for
 * @param applicant id of the person; nobody else uses what is granted
 * @param categories as {@link Category} writes them
 * @param codeHash keyed hash of the one code that it is about, null for everybody of the categories
 * @param from first day
 * @param until last day
 * @param decideBy last day on which it can be decided about
 */
public record Wanted(
        UUID id,
        String organisation,
        String applicant,
        Set<String> categories,
        @Nullable String codeHash,
        String purpose,
        String legalGround,
        LocalDate from,
        LocalDate until,
        LocalDate decideBy) {

    static Wanted of(SpecialApplication stored) {
        return new Wanted(
                stored.id(),
                stored.organisation(),
                stored.applicant(),
                stored.categories(),
                stored.codeHash(),
                stored.purpose(),
                stored.legalGround(),
                stored.from(),
                stored.until(),
                stored.decideBy());
    }

    /** Whether somebody asks for the same again; the days that follow from the day of the request do not count. */
    boolean isSameAs(Wanted other) {
        return applicant.equals(other.applicant)
                && organisation.equals(other.organisation)
                && categories.equals(other.categories)
                && Objects.equals(codeHash, other.codeHash)
                && until.equals(other.until)
                && purpose.equals(other.purpose)
                && legalGround.equals(other.legalGround);
    }

    boolean hasLapsed(LocalDate today) {
        return today.isAfter(decideBy) || today.isAfter(until);
    }

    SpecialApplication stored(SpecialApplication.State state, @Nullable String decidedBy, @Nullable LocalDate endedOn) {
        return new SpecialApplication(
                id,
                organisation,
                applicant,
                categories,
                codeHash,
                purpose,
                legalGround,
                from,
                until,
                decideBy,
                state,
                decidedBy,
                endedOn);
    }
}
