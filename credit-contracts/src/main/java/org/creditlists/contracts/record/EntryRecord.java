package org.creditlists.contracts.record;

import java.time.LocalDate;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.SubjectKind;

/**
 * An entry in force as departments see it, on the compacted topic {@code credit.entries}, keyed by entry. A tombstone
 * says that it ended; a reader also stops using it after {@code displayUntil}.
 *
 * @param publishable whether it may be published, and not only used (Draft opinions on joint incentives, part IV(2))
 * @param suspended an objection is being verified: punishments must not be applied (GuoFa (2016) 33, art. 22)
 */
public record EntryRecord(
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
        boolean suspended) {}
