package org.creditlists.sharing.power.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A special application for an inquiry outside the applicant's powers (GuoFa (2014) 21, part IV(5)), as it is stored
 * and shown. The states that decisions about it go by are those of {@link ApplicationState}.
 *
 * @param organisation that the applicant acts for
 * @param applicant id of the person; nobody else uses what is granted
 * @param categories as {@link Category} writes them
 * @param codeHash keyed hash of the one code that it is about, null for everybody of the categories
 * @param from first day
 * @param until last day
 * @param decideBy last day on which it can be decided about
 * @param decidedBy id of the second person, null while nobody has decided
 * @param endedOn day on which it was given back, null while it was not
 */
public record SpecialApplication(
        UUID id,
        String organisation,
        String applicant,
        Set<String> categories,
        @Nullable String codeHash,
        String purpose,
        String legalGround,
        LocalDate from,
        LocalDate until,
        LocalDate decideBy,
        State state,
        @Nullable String decidedBy,
        @Nullable LocalDate endedOn) {

    /** Where it stands. That days have passed is not a state: it is seen when it is looked at. */
    public enum State {
        REQUESTED,
        GRANTED,
        REFUSED,
        GIVEN_BACK
    }

    /** The same with another form of the hash of the code, when it is about one. */
    public SpecialApplication withHash(UnaryOperator<String> form) {
        return codeHash == null
                ? this
                : new SpecialApplication(
                        id,
                        organisation,
                        applicant,
                        categories,
                        form.apply(codeHash),
                        purpose,
                        legalGround,
                        from,
                        until,
                        decideBy,
                        state,
                        decidedBy,
                        endedOn);
    }

    /** Whether it lets its applicant ask about a category on a day. */
    public boolean covers(Category category, @Nullable String asked, LocalDate day) {
        return state == State.GRANTED
                && !day.isBefore(from)
                && !day.isAfter(until)
                && categories.contains(category.toString())
                && (codeHash == null || codeHash.equals(asked));
    }
}
