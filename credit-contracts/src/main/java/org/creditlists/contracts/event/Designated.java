package org.creditlists.contracts.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.PublicationNeed;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * An authority put a subject on a list by a decision document (NDRC (2018) 87, section II).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param version the version of the entry, 1 at its designation and one more with every change
 * @param subjectKind what kind of subject it is
 * @param list the list
 * @param field code of the field, as in the edition of standards
 * @param standard the standard it was decided under
 * @param authority id of the authority that answers for the entry
 * @param ground code of the ground, as in the standard
 * @param decisionDate date of the decision document, Asia/Shanghai
 * @param validUntil last day in force, inclusive
 * @param displayUntil last day on which it may be displayed or used, never after validUntil
 * @param restorableFrom first day on which restoration may be applied for; absent when the standard allows none
 * @param restorationConditions codes of what has to be shown for restoration, empty when the standard allows none
 * @param objectionSuspends whether measures rest while an objection is verified
 * @param publicationNeeds what has to be there before it is published, empty when nothing has
 * @param recommendedBy id of the body that recommended the subject (Draft opinions on joint incentives, part II),
 *     absent when none did
 * @param reinstates the RED entry that a BLACK entry had ended in error, and that is in force again as this one (GuoFa
 *     (2016) 33, art. 22), absent for all others
 */
public record Designated(
        EntryId entry,
        SubjectId subject,
        long version,
        SubjectKind subjectKind,
        ListKind list,
        FieldCode field,
        StandardRef standard,
        AuthorityId authority,
        GroundCode ground,
        LocalDate decisionDate,
        LocalDate validUntil,
        LocalDate displayUntil,
        @Nullable LocalDate restorableFrom,
        List<String> restorationConditions,
        boolean objectionSuspends,
        Set<PublicationNeed> publicationNeeds,
        @Nullable String recommendedBy,
        @Nullable EntryId reinstates)
        implements DesignationEvent {}
