package org.creditlists.designation.entry.domain;

import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.DeliveryMethod;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.designation.standard.domain.Standard;
import org.jspecify.annotations.Nullable;

/** What can be asked of the lists of one subject. */
public sealed interface DesignationCommand {

    /** The day on which it is decided, Asia/Shanghai. */
    LocalDate today();

    /**
     * The terms of a decision document.
     *
     * @param validUntil as the document says, null for as long as the standard allows
     * @param priorNotice when the subject was told what is intended, null when it was not
     */
    record Terms(
            Standard standard,
            Authority authority,
            GroundCode ground,
            LocalDate decisionDate,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate priorNotice) {}

    /**
     * Put the subject on a list (NDRC (2018) 87, section II).
     *
     * @param route by what the subject is proposed (Draft opinions on joint incentives, part II), null when by nothing
     * @param transferredFrom the WATCH entry that goes over into this one (NDRC (2018) 87, section IV), null when there
     *     is none
     * @param behind who stands behind the organisation, or behind which ones the individual stands
     */
    record Designate(
            EntryId entry,
            SubjectId subject,
            SubjectKind kind,
            Terms terms,
            @Nullable Route route,
            @Nullable Transferred transferredFrom,
            PeopleBehind behind,
            LocalDate today)
            implements DesignationCommand {}

    /**
     * The WATCH entry that goes over into a new one (NDRC (2018) 87, section IV).
     *
     * @param actOn day of the serious act; of the decision where that is not known
     */
    record Transferred(EntryId entry, LocalDate actOn) {}

    /**
     * The same decision document came again, perhaps with other contents (GuoFa (2016) 33, art. 19).
     *
     * @param dossierChanges names of what differs in the dossier
     * @param route by what the subject is proposed; as at the designation
     * @param behind who stands behind the organisation from now on
     */
    record Correct(
            EntryId entry,
            SubjectId subject,
            SubjectKind kind,
            Terms terms,
            List<String> dossierChanges,
            @Nullable Route route,
            PeopleBehind behind,
            LocalDate today)
            implements DesignationCommand {}

    /**
     * End an entry (GuoFa (2016) 33, art. 19).
     *
     * @param authority who asks, null when another service's decision is carried out
     * @param on the day on which it ended, at most today
     */
    record Withdraw(
            EntryId entry, EndReason reason, @Nullable AuthorityId authority, LocalDate on, LocalDate today)
            implements DesignationCommand {}

    /**
     * The individual lets the entry be published, or does not any more (Draft opinions on joint incentives, part
     * IV(2)).
     *
     * @param authority that passes it on, null when the individual says it
     * @param on when it was said
     */
    record Consent(EntryId entry, boolean given, @Nullable AuthorityId authority, LocalDate on, LocalDate today)
            implements DesignationCommand {}

    /**
     * The notice reached its subject.
     *
     * @param authority that delivered it, null when the subject says that it has it
     * @param on when it was delivered
     */
    record Deliver(
            EntryId entry, DeliveryMethod method, @Nullable AuthorityId authority, LocalDate on, LocalDate today)
            implements DesignationCommand {}

    /**
     * RED that a BLACK entry ended is to be in force again, since that one was an error (GuoFa (2016) 33, art. 22).
     *
     * @param ended the RED entry as it was
     * @param entry the one that begins
     * @param standard under which it was decided, whatever edition has come into force since
     * @param recommendedBy the body that recommended the subject, null when none did
     * @param cause as much as is known of the BLACK entry that ended it, null when nothing is
     * @param behind the organisations behind which an individual stands
     */
    record Reinstate(
            EntryId ended,
            EntryId entry,
            AuthorityId authority,
            Standard standard,
            @Nullable String recommendedBy,
            @Nullable BlackRecord cause,
            PeopleBehind behind,
            LocalDate today)
            implements DesignationCommand {}

    /**
     * The people whom an entry has named since before they were looked for (GuoFa (2016) 33, art. 14).
     *
     * @param behind the organisation that the entry is about
     */
    record NamePeople(EntryId entry, PeopleBehind behind, LocalDate today) implements DesignationCommand {}

    /** The validity of an entry may have run out (GuoFa (2016) 33, art. 19). */
    record Expire(EntryId entry, LocalDate today) implements DesignationCommand {}
}
