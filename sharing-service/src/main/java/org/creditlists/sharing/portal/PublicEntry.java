package org.creditlists.sharing.portal;

import java.time.LocalDate;
import java.util.UUID;
import org.creditlists.contracts.list.SubjectKind;

/**
 * An entry as the public sees it.
 *
 * @param code of an individual masked
 * @param why it was found
 */
public record PublicEntry(
        UUID entry,
        String list,
        String name,
        String code,
        String field,
        String authority,
        String ground,
        String basis,
        String number,
        LocalDate decided,
        LocalDate validUntil,
        LocalDate displayUntil,
        boolean suspended,
        String why) {

    private static final int FIRST = 1;
    private static final int LAST = 1;

    /** The last day on which it is shown. */
    public LocalDate until() {
        return displayUntil.isBefore(validUntil) ? displayUntil : validUntil;
    }

    /** Whether a part of the code is left out. */
    public boolean isMasked() {
        return code.indexOf('*') >= 0;
    }

    /**
     * Neither where nor when somebody was born can be read from what is left of a number: its first and its last
     * character.
     */
    static String masked(SubjectKind kind, String code) {
        return kind == SubjectKind.ORGANISATION
                ? code
                : code.substring(0, FIRST)
                        + "*".repeat(code.length() - FIRST - LAST)
                        + code.substring(code.length() - LAST);
    }
}
