package org.creditlists.sharing.collection.domain;

import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.EntryRecord;

/**
 * An entry in force with its name and numbers, as inquiries are answered from it. Of an organisation it is what is
 * shared, byte for byte; of an individual it stands in no table, but is put together in memory.
 *
 * @param publishable whether it may be published, and not only used (Draft opinions on joint incentives, part IV(2))
 * @param suspended an objection is being verified: punishments must not be applied (GuoFa (2016) 33, art. 22)
 */
public record NamedEntry(
        EntryId entry,
        SubjectId subject,
        SubjectKind subjectKind,
        String name,
        String code,
        ListKind list,
        FieldCode field,
        StandardRef standard,
        AuthorityId authority,
        GroundCode ground,
        String decisionNumber,
        LocalDate decisionDate,
        LocalDate validUntil,
        LocalDate displayUntil,
        boolean publishable,
        boolean suspended) {

    /** What is shared of it when it is an organisation's: all of it. */
    public EntryRecord inFull() {
        if (subjectKind != SubjectKind.ORGANISATION) {
            throw new IllegalStateException("an individual is not shared in full");
        }
        return new EntryRecord(
                entry,
                subject,
                subjectKind,
                name,
                code,
                list,
                field,
                standard,
                authority,
                ground,
                decisionNumber,
                decisionDate,
                validUntil,
                displayUntil,
                publishable,
                suspended,
                null);
    }

    /** What is shared of it when it is an individual's: nothing by which it could be found without a match value. */
    public EntryRecord withoutName(List<EntryRecord.Match> matches) {
        return new EntryRecord(
                entry,
                null,
                subjectKind,
                null,
                null,
                list,
                field,
                standard,
                authority,
                ground,
                null,
                decisionDate,
                validUntil,
                displayUntil,
                publishable,
                suspended,
                matches);
    }
}
