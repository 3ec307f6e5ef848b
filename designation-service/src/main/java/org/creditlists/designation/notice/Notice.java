package org.creditlists.designation.notice;

import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.list.Text;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the notice says, ready to be set.
 *
 * @param entry its id, by which the subject objects and applies
 * @param code of the subject, masked for an individual: a letter may be opened by others
 * @param people behind the organisation who have the same rights, their names
 * @param standard id and version
 * @param basis as the decision cites it, or the standard's
 * @param published whether the entry may be published
 * @param measures that follow by the memoranda
 * @param objectionSuspends whether measures rest while an objection is verified
 * @param restorableFrom null when the entry cannot end early
 * @param repair null where the edition sets no terms
 * @param delivered when it reached the subject, null before
 * @param liaison whom to call, null when none was named
 */
public record Notice(
        String entry,
        String name,
        String code,
        SubjectKind subjectKind,
        List<String> people,
        ListKind list,
        Text listName,
        Text field,
        Text authority,
        @Nullable String liaison,
        String decisionNumber,
        LocalDate decisionDate,
        Text ground,
        String statement,
        Text basis,
        @Nullable String honour,
        String standard,
        String edition,
        LocalDate validUntil,
        LocalDate displayUntil,
        boolean published,
        boolean consentNeeded,
        boolean deliveryNeeded,
        List<Follows> measures,
        boolean objectionSuspends,
        Text objectionBasis,
        @Nullable LocalDate restorableFrom,
        List<Text> conditions,
        @Nullable Repair repair,
        @Nullable LocalDate delivered) {

    /** One measure and who carries it out. */
    public record Follows(Text name, Text department, Text basis, boolean mandatory) {}

    public boolean isOrganisation() {
        return subjectKind == SubjectKind.ORGANISATION;
    }

    public boolean isRed() {
        return list == ListKind.RED;
    }

    /** Working days. */
    public record Repair(int acceptance, int result) {}
}
