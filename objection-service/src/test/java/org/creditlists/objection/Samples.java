package org.creditlists.objection;

import org.creditlists.contracts.identity.Uscc;

/** Plainly fictitious codes that pass their own checks. */
public final class Samples {

    private Samples() {}

    public static String code(int number) {
        String eight = "MA%06d".formatted(number);
        String seventeen = "91420100" + eight + Uscc.organisationCheckCharacter(eight);
        return seventeen + Uscc.checkCharacter(seventeen);
    }
}
