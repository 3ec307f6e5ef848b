package org.creditlists.designation.entry.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.designation.standard.domain.AuthorityLevel;
import org.creditlists.designation.standard.domain.HonoursEdition;
import org.creditlists.designation.standard.domain.Standard;

/** Rules about a line that an authority sends, before it becomes a command about an entry. */
public final class LineRules {

    private static final Set<AuthorityLevel> AWARDING =
            EnumSet.of(AuthorityLevel.NATIONAL, AuthorityLevel.PROVINCE, AuthorityLevel.CITY);

    private LineRules() {}

    /** People stand only behind an organisation on BLACK (GuoFa (2016) 33, art. 14). */
    public static boolean mayNamePeople(SubjectKind kind, ListKind list) {
        return kind == SubjectKind.ORGANISATION && list == ListKind.BLACK;
    }

    /**
     * The honour by which a subject is proposed (Draft opinions on joint incentives, attachment): one that the
     * attachment lists, or another that a department of city level or above awarded.
     *
     * @param listed the group of the attachment that lists it
     * @param awardedBy the body that awarded it, when it is registered
     */
    public static Optional<Route.Honour> honour(OptionalInt listed, Optional<Authority> awardedBy) {
        if (listed.isPresent()) {
            return Optional.of(new Route.Honour(listed.getAsInt()));
        }
        return awardedBy.filter(LineRules::mayAward).map(body -> new Route.Honour(HonoursEdition.OTHER));
    }

    private static boolean mayAward(Authority body) {
        return body.kind() == Authority.BodyKind.DEPARTMENT && AWARDING.contains(body.level());
    }

    /**
     * Whether a corrected date would move a decision out of the standard that it was judged by.
     *
     * @param ofThatDay the standard in force on the corrected date
     */
    public static boolean changesEdition(SubjectLists.Entry entry, LocalDate corrected, Optional<Standard> ofThatDay) {
        return !corrected.equals(entry.decisionDate())
                && ofThatDay
                        .filter(standard -> standard.ref().equals(entry.standard()))
                        .isEmpty();
    }

    /** Restoration and transfer follow from their own procedures (GuoFa (2016) 33, art. 19). */
    public static Optional<Refusal> checkExit(EndReason reason) {
        return reason == EndReason.EXPIRED || EndReason.BY_AUTHORITY.contains(reason)
                ? Optional.empty()
                : Optional.of(Refusals.EXIT_REASON);
    }
}
