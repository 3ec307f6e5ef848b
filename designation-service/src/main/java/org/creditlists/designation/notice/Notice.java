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
 * @param leftOn when the RED entry ended that is reinstated as this one, null for all others
 * @param measures that follow by the memoranda
 * @param delivered when it reached the subject, null before
 */
public record Notice(
        String entry,
        Addressee addressee,
        ListKind list,
        @Nullable LocalDate leftOn,
        Contents decision,
        Display display,
        List<Follows> measures,
        Objection objection,
        Restoration restoration,
        @Nullable LocalDate delivered) {

    /**
     * The subject.
     *
     * @param code masked for an individual: a letter may be opened by others
     * @param people behind the organisation who have the same rights, because their numbers are recorded; their names
     * @param named people behind it who are recorded by name alone: nobody can tell who they are before the authority
     *     has verified it and added their numbers
     */
    public record Addressee(String name, String code, SubjectKind kind, List<String> people, List<String> named) {}

    /**
     * What was decided, and why.
     *
     * @param liaison whom to call, null when none was named
     * @param basis as the decision cites it, or the standard's
     * @param standard id and version
     */
    public record Contents(
            Text listName,
            Text field,
            Text authority,
            @Nullable String liaison,
            String number,
            LocalDate date,
            Text ground,
            String statement,
            Text basis,
            @Nullable String honour,
            String standard,
            String edition) {}

    /**
     * How long the entry lasts, and who sees it.
     *
     * @param published whether the entry may be published
     */
    public record Display(
            LocalDate validUntil,
            LocalDate displayUntil,
            boolean published,
            boolean consentNeeded,
            boolean deliveryNeeded) {}

    /** One measure and who carries it out. */
    public record Follows(Text name, Text department, Text basis, boolean mandatory) {}

    /** @param suspends whether measures rest while an objection is verified */
    public record Objection(boolean suspends, Text basis) {}

    /**
     * The way out.
     *
     * @param from null when the entry cannot end early
     * @param repair null where the edition sets no terms
     */
    public record Restoration(
            @Nullable LocalDate from,
            List<Text> conditions,
            @Nullable Repair repair) {}

    /** Working days. */
    public record Repair(int acceptance, int result) {}

    public boolean isOrganisation() {
        return addressee.kind() == SubjectKind.ORGANISATION;
    }

    public boolean isRed() {
        return list == ListKind.RED;
    }
}
