package org.creditlists.designation.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.notation.DocumentNumber;
import org.creditlists.contracts.record.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * One designation as an authority submits it: complete, well formed, not decided yet.
 *
 * @param code upper case, trimmed
 * @param codeConforming false when the authority vouches for a code with a wrong check character
 * @param statement the ground in words
 * @param basis the legal basis as the decision cites it, null where it cites the standard's
 * @param people behind an organisation on BLACK
 * @param validUntil null for as long as the standard allows
 * @param nameConfirmed whether the authority says that the name is right although another entry has another one
 * @param transferredFrom decision number of the WATCH entry that goes over into this one
 * @param actDate day of the serious act for which that entry goes over, null where only the decision is dated
 * @param proposal by what an individual is proposed for RED (Draft opinions on joint incentives, part II)
 * @param priorNoticeDate when the subject was told of the intended decision
 */
public record Submission(
        ListKind list,
        FieldCode field,
        SubjectKind subjectKind,
        String name,
        String code,
        boolean codeConforming,
        AuthorityId authority,
        String decisionNumber,
        LocalDate decisionDate,
        GroundCode ground,
        String statement,
        @Nullable String basis,
        List<Dossier.Person> people,
        @Nullable LocalDate validUntil,
        boolean nameConfirmed,
        @Nullable String transferredFrom,
        @Nullable LocalDate actDate,
        Proposal proposal,
        @Nullable LocalDate priorNoticeDate)
        implements Submitted {

    /**
     * As the line gives it; each may be absent.
     *
     * @param honour its name
     * @param awardedBy the body that awarded it, where the attachment does not list it
     * @param recommendedBy the body that recommends
     * @param application id of an own application
     */
    public record Proposal(
            @Nullable String honour,
            @Nullable String awardedBy,
            @Nullable String recommendedBy,
            @Nullable UUID application) {}

    /** The natural key of the WATCH entry that goes over into this one. */
    String @Nullable [] watchKey() {
        return transferredFrom == null
                ? null
                : new String[] {
                    authority.value(), ListKind.WATCH.name(), field.value(), code, DocumentNumber.plain(transferredFrom)
                };
    }
}
