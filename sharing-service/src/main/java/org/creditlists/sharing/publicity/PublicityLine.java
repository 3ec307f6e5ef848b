package org.creditlists.sharing.publicity;

import java.time.LocalDate;
import org.creditlists.contracts.list.SubjectKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision as its authority sends it.
 *
 * @param authority the caller's own when absent
 * @param documentNumber of the decision
 * @param title what was permitted, or what was done and how it is punished; at most 500 characters
 * @param basis the rule that it rests on
 * @param grade of a penalty: MINOR is never displayed, GENERAL a year, SERIOUS three
 * @param displayUntil of a licence with a last day of its own
 * @param sensitive a reviewer has to look at it before it is published (trade secrets, privacy)
 */
@Schema(name = "Line")
public record PublicityLine(
        PublicityResource.@Nullable Kind kind,
        @Nullable String authority,
        @Nullable String documentNumber,
        @Nullable SubjectKind subjectKind,
        @Nullable String name,
        @Nullable String code,
        @Nullable String title,
        @Nullable String basis,
        @Nullable String grade,
        @Nullable LocalDate decisionDate,
        @Nullable LocalDate displayUntil,
        @Nullable Boolean sensitive) {

    /** With a grade that its last day of display says. */
    PublicityLine graded(String known) {
        return new PublicityLine(
                kind,
                authority,
                documentNumber,
                subjectKind,
                name,
                code,
                title,
                basis,
                known,
                decisionDate,
                displayUntil,
                sensitive);
    }
}
