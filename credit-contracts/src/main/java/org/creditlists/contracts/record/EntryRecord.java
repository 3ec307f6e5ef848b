package org.creditlists.contracts.record;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.jspecify.annotations.Nullable;

/**
 * An entry in force as departments see it, on the compacted topic {@code credit.entries}, keyed by entry. A tombstone
 * says that it ended; a reader also stops using it after {@code displayUntil}. An organisation stands there in full. Of
 * an individual nothing stands there by which it could be found or joined with another list: who may, and has the
 * number, confirms it by a match value (GuoFa (2014) 21, part V(2); Draft opinions on joint incentives, part IV(3)).
 *
 * @param subject absent of an individual
 * @param name absent of an individual
 * @param code absent of an individual
 * @param decisionNumber absent of an individual: documents that are published carry the name
 * @param publishable whether it may be published, and not only used (Draft opinions on joint incentives, part IV(2))
 * @param suspended an objection is being verified: punishments must not be applied (GuoFa (2016) 33, art. 22)
 * @param matches of an individual, one a month, at most two, the earlier first; empty until they are computed; absent
 *     of an organisation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryRecord(
        EntryId entry,
        @Nullable SubjectId subject,
        SubjectKind subjectKind,
        @Nullable String name,
        @Nullable String code,
        ListKind list,
        FieldCode field,
        StandardRef standard,
        AuthorityId authority,
        GroundCode ground,
        @Nullable String decisionNumber,
        LocalDate decisionDate,
        LocalDate validUntil,
        LocalDate displayUntil,
        boolean publishable,
        boolean suspended,
        @Nullable List<Match> matches) {

    /**
     * What the number of an individual is hashed to, in one month, for one category.
     *
     * @param period the month in Asia/Shanghai, {@code 2026-11}
     * @param value scrypt of the number under the key of the month and the category, base64url, 22 characters
     */
    public record Match(String period, String value) {}
}
