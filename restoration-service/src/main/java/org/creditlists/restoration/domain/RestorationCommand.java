package org.creditlists.restoration.domain;

import java.time.LocalDate;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.ListKind;
import org.jspecify.annotations.Nullable;

/** What can be asked about the restoration of one entry. */
public sealed interface RestorationCommand {

    /**
     * The entry as this service's list shows it.
     *
     * @param inForce on the day of the application
     * @param restorableFrom first day of an application, null when the standard allows none
     */
    record Entry(
            EntryId id,
            SubjectId subject,
            ListKind list,
            boolean inForce,
            @Nullable LocalDate restorableFrom) {}

    /** Apply (R1). */
    record Request(
            CaseId caseId, Entry entry, String route, RestorationTerms terms, LocalDate deadline, LocalDate today)
            implements RestorationCommand {}

    /** The entry ends (R4). */
    record Grant(CaseId caseId) implements RestorationCommand {}

    /** The entry stays (R3). */
    record Refuse(CaseId caseId, String reason, LocalDate nextTryFrom) implements RestorationCommand {}
}
