package org.creditlists.incentive;

import java.util.List;
import org.creditlists.contracts.identity.ResidentId;
import org.creditlists.contracts.identity.Uscc;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.runtime.policy.PolicyEdition;

/** What the tests of this service share; codes are plainly fictitious and pass their own checks. */
public final class Samples {

    /** Of tests about orders. */
    public static final String DATABASE = "incentive_orders";
    /** Of tests about memoranda, desks and offers. */
    public static final String DESK_DATABASE = "incentive_desk";

    private Samples() {}

    public static String code(int number) {
        String eight = "MA%06d".formatted(number);
        String seventeen = "91420100" + eight + Uscc.organisationCheckCharacter(eight);
        return seventeen + Uscc.checkCharacter(seventeen);
    }

    /** Resident ID numbers of nobody: there is no county 429999. */
    public static String person(int number) {
        String seventeen = "42999919000101%03d".formatted(number);
        return seventeen + ResidentId.checkCharacter(seventeen + "0");
    }

    /** The editions that are shipped, complete. */
    public static List<MeasuresEdition> editions() {
        return MeasuresEdition.complete(MeasuresEdition.SHIPPED.stream()
                .map(name -> PolicyEdition.read(name, MeasuresEdition.class))
                .toList());
    }
}
