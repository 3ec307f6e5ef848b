package org.creditlists.listprojection.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a service knows it; nothing personal.
 *
 * @param version of the entry
 * @param validUntil last day in force
 * @param publishable whether it may be published, and not only used
 * @param restorationConditions codes of what has to be shown for restoration
 * @param shielded a court's plan runs: it is not shown, shared or used
 * @param suspended measures rest: an objection is verified, or a court's plan runs
 * @param endReason why it ended, absent while it has not
 * @param known whether its dossier (name, code, decision) is held
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListedEntry(
        EntryId entry,
        SubjectId subject,
        SubjectKind subjectKind,
        ListKind list,
        FieldCode field,
        StandardRef standard,
        AuthorityId authority,
        List<String> restorationConditions,
        boolean objectionSuspends,
        long version,
        GroundCode ground,
        LocalDate decisionDate,
        LocalDate validUntil,
        LocalDate displayUntil,
        @Nullable LocalDate restorableFrom,
        boolean publishable,
        boolean shielded,
        boolean suspended,
        @Nullable EndReason endReason,
        boolean known) {

    /**
     * By dates at the moment of asking, never by a stored flag (Hubei opinions on personal creditworthiness (2017),
     * part IV(3)).
     */
    public boolean inForceOn(LocalDate day) {
        return endReason == null && !validUntil.isBefore(day);
    }
}
