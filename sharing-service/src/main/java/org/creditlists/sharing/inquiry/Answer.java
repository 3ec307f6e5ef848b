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
import org.creditlists.contracts.list.PersonRole;
import org.creditlists.contracts.list.StandardRef;
import org.creditlists.contracts.list.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * An answer as the interface describes it; it is written by {@link Inquiries}, from records that are JSON already.
 *
 * @param power the rank by which it was asked, and numbers of special applications
 * @param notCovered categories outside the power, whoever is asked about
 * @param offset published offset of the list
 * @param asOf up to when everything that was decided is in the answer, by the pulse of the source that is furthest
 *     behind; null while not all sources have been heard of
 * @param warning fields for which the subject stands on the warning list (NDRC (2018) 87, section IV), as far as the
 *     power reaches; empty when it does not
 * @param receipt proves what was asked and answered
 */
public record Answer(
        UUID inquiry,
        Instant askedAt,
        String organisation,
        String caller,
        String code,
        String purpose,
        String legalGround,
        String power,
        List<String> notCovered,
        long offset,
        @Nullable Instant asOf,
        List<String> warning,
        List<Entry> entries,
        String receipt) {

    /**
     * @param behind role in which the person who was asked about stands behind the organisation of the entry; absent
     *     when the entry is about whom was asked about
     * @param measures that the asking department owes; with {@code behind} those that touch the person
     */
    public record Entry(
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
            @Nullable PersonRole behind,
            List<Measure> measures) {}

    /**
     * @param role of the person behind the organisation whom it touches; absent when it touches the subject itself
     * @param state APPLIES, or RESTS while an objection is verified: then it must not be applied
     */
    public record Measure(
            String measure, String zh, String en, @Nullable PersonRole role, String state) {}
}
