package org.creditlists.sharing.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.sharing.collection.domain.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * An answer about a name as the interface describes it; but for {@code name} and {@code match} the same as {@link
 * Answer}.
 */
public record NamesAnswer(
        UUID inquiry,
        Instant askedAt,
        String organisation,
        String caller,
        String name,
        String purpose,
        String legalGround,
        String power,
        List<String> notCovered,
        long offset,
        @Nullable Instant asOf,
        List<Named> entries,
        String receipt) {

    /** @param match why the name counts as the same */
    public record Named(
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
            boolean suspended,
            NameKey.Match match,
            List<Answer.Measure> measures) {}
}
