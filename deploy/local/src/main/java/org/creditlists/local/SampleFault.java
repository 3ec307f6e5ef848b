package org.creditlists.local;

import java.time.LocalDate;
import org.creditlists.contracts.identity.Uscc;

/** How a line of a list is wrong, and by which code it must be refused. */
enum SampleFault {
    CHECK_DIGIT("code-check-digit"),
    DECISION_MISSING("field-missing"),
    VALIDITY("validity-before-decision"),
    ANOTHER_PROVINCE("not-yours"),
    ANOTHER_FIELD("not-competent"),
    UNKNOWN_LIST("wrong-value"),
    NO_SUCH_DAY("wrong-date"),
    UNKNOWN_GROUND("ground-unknown");

    private final String refusal;

    SampleFault(String refusal) {
        this.refusal = refusal;
    }

    String refusal() {
        return refusal;
    }

    SampleLine in(SampleLine good, LocalDate today) {
        String code = this == CHECK_DIGIT ? wrongCode(good.code()) : good.code();
        return new SampleLine(
                this == UNKNOWN_LIST ? "GREY" : good.list(),
                this == ANOTHER_FIELD ? "FOOD_DRUGS" : good.field(),
                good.name(),
                code,
                this == ANOTHER_PROVINCE ? "tax-330000" : good.authority(),
                this == DECISION_MISSING ? "" : good.decision(),
                this == NO_SUCH_DAY ? "2026-02-30" : good.date(),
                this == UNKNOWN_GROUND ? "BAD_MOOD" : good.ground(),
                this == VALIDITY ? today.minusDays(40).toString() : good.until());
    }

    /** A wrong organisation code, and a last character that does not happen to be right for it. */
    private static String wrongCode(String code) {
        String seventeen = code.substring(0, 16) + (code.charAt(16) == '1' ? '2' : '1');
        return seventeen + (Uscc.checkCharacter(seventeen) == 'A' ? 'B' : 'A');
    }
}
