package org.creditlists.restoration.domain;

import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * The entry as this service's list shows it.
 *
 * @param inForce on the day of the question
 * @param validUntil last day, after which it ends by itself
 * @param restorableFrom first day of an application, null when the standard allows none
 * @param conditions codes of what the standard asks for
 * @param objectionOpen an objection of the subject is being verified
 */
public record ListedFacts(
        EntryId id,
        SubjectId subject,
        SubjectKind kind,
        ListKind list,
        AuthorityId authority,
        boolean inForce,
        LocalDate validUntil,
        @Nullable LocalDate restorableFrom,
        List<String> conditions,
        boolean objectionOpen) {}
