package org.creditlists.designation.intake;

import java.time.LocalDate;
import java.util.Locale;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * One designation as an authority submits it: complete, well formed, not decided yet.
 *
 * @param code upper case, trimmed
 * @param codeConforming false when the authority vouches for a code with a wrong check character
 * @param statement the ground in words
 * @param validUntil null for as long as the standard allows
 */
public record Submission(
        ListKind list,
        String field,
        SubjectKind subjectKind,
        String name,
        String code,
        boolean codeConforming,
        String authority,
        String decisionNumber,
        LocalDate decisionDate,
        String ground,
        String statement,
        @Nullable LocalDate validUntil) {

    /** What makes two submissions the same decision about the same subject. */
    String[] naturalKey() {
        return new String[] {authority, list.name(), field, code, decisionNumber.toUpperCase(Locale.ROOT)};
    }
}
