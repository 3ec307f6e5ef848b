package org.creditlists.listprojection.merge;

import java.util.TreeMap;
import org.creditlists.contracts.event.ClearingAcknowledged;
import org.creditlists.contracts.event.ConsentGiven;
import org.creditlists.contracts.event.ConsentRevoked;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.event.DisclosureEvent;
import org.creditlists.contracts.event.EntryShielded;
import org.creditlists.contracts.event.MeasureEvent;
import org.creditlists.contracts.event.NoticeDelivered;
import org.creditlists.contracts.event.ObjectionEvent;
import org.creditlists.contracts.event.ObjectionLapsed;
import org.creditlists.contracts.event.ObjectionRaised;
import org.creditlists.contracts.event.ObjectionRejected;
import org.creditlists.contracts.event.ObjectionRemedied;
import org.creditlists.contracts.event.ObjectionRetracted;
import org.creditlists.contracts.event.ObjectionUpheld;
import org.creditlists.contracts.event.RestorationAccepted;
import org.creditlists.contracts.event.RestorationEvent;
import org.creditlists.contracts.event.RestorationLapsed;
import org.creditlists.contracts.event.RestorationRefused;
import org.creditlists.contracts.event.RestorationRequested;
import org.creditlists.contracts.event.RestorationWithdrawn;
import org.creditlists.contracts.event.Restored;
import org.creditlists.contracts.event.ReviewOverdue;
import org.creditlists.contracts.event.ReviewReminded;
import org.creditlists.contracts.event.ReviewRequested;
import org.creditlists.contracts.event.ShieldingEnded;
import org.creditlists.contracts.event.VerificationOverdue;
import org.creditlists.contracts.event.VerificationReminded;
import org.creditlists.contracts.event.VerificationRequested;
import org.creditlists.contracts.event.WarningEvent;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.CaseId;
import org.jspecify.annotations.Nullable;

/** Reads from one event the state of an entry of which nothing else is known. */
final class EventFacts {

    /** It suspends nothing any more, whatever version the entry has. */
    private static final EntryState.Objection OVER = new EntryState.Objection(null, null, 0L);

    private EventFacts() {}

    static EntryState of(CreditEvent event) {
        return switch (event) {
            case DesignationEvent e -> ofDesignation(e);
            case ObjectionEvent e -> ofObjection(e);
            case RestorationEvent e -> ofRestoration(e);
            case MeasureEvent e -> nothing(e);
            case DisclosureEvent e -> nothing(e);
            case WarningEvent e -> nothing(e);
        };
    }

    private static EntryState ofDesignation(DesignationEvent event) {
        return switch (event) {
            case Designated e -> entry(e, base(e), terms(e), null, 0, null);
            case Corrected e -> entry(e, null, terms(e), null, 0, null);
            case ConsentGiven e -> entry(e, null, null, new EntryState.Consent(e.version(), true), 0, null);
            case ConsentRevoked e -> entry(e, null, null, new EntryState.Consent(e.version(), false), 0, null);
            case NoticeDelivered e -> entry(e, null, null, null, e.version(), null);
            case Withdrawn e -> entry(e, null, null, null, 0, new EntryState.End(e.version(), e.reason(), e.endedOn()));
        };
    }

    private static EntryState ofObjection(ObjectionEvent event) {
        return switch (event) {
            case ObjectionRaised e -> objection(e, new EntryState.Objection(e.by(), e.suspends(), null));
            case ObjectionRejected e -> objection(e, OVER);
            case ObjectionRetracted e -> objection(e, OVER);
            case ObjectionLapsed e -> objection(e, OVER);
            case ObjectionRemedied e -> objection(e, new EntryState.Objection(null, null, e.version()));
            // An upheld objection goes on suspending until the withdrawal or the correction that follows it.
            case ObjectionUpheld e -> objection(e, new EntryState.Objection(null, null, null));
            case VerificationRequested e -> nothing(e);
            case VerificationReminded e -> nothing(e);
            case VerificationOverdue e -> nothing(e);
            case ClearingAcknowledged e -> nothing(e);
        };
    }

    private static EntryState ofRestoration(RestorationEvent event) {
        return switch (event) {
            case RestorationRequested e -> application(e, false, false);
            case RestorationRefused e -> application(e, true, false);
            case RestorationWithdrawn e -> application(e, true, false);
            case RestorationLapsed e -> application(e, true, false);
            case Restored e -> application(e, true, true);
            case EntryShielded e -> shield(e, new EntryState.Shield(e.until(), false));
            case ShieldingEnded e -> shield(e, new EntryState.Shield(null, true));
            case RestorationAccepted e -> nothing(e);
            case ReviewRequested e -> nothing(e);
            case ReviewReminded e -> nothing(e);
            case ReviewOverdue e -> nothing(e);
        };
    }

    private static EntryState.Base base(Designated event) {
        return new EntryState.Base(
                event.subjectKind(),
                event.list(),
                event.field(),
                event.standard(),
                event.authority(),
                event.restorationConditions(),
                event.objectionSuspends());
    }

    private static EntryState.Terms terms(Designated event) {
        return new EntryState.Terms(
                event.version(),
                event.ground(),
                event.decisionDate(),
                event.validUntil(),
                event.displayUntil(),
                event.restorableFrom(),
                event.publicationNeeds());
    }

    private static EntryState.Terms terms(Corrected event) {
        return new EntryState.Terms(
                event.version(),
                event.ground(),
                event.decisionDate(),
                event.validUntil(),
                event.displayUntil(),
                event.restorableFrom(),
                event.publicationNeeds());
    }

    private static EntryState nothing(CreditEvent event) {
        return entry(event, null, null, null, 0, null);
    }

    private static EntryState entry(
            CreditEvent event,
            EntryState.@Nullable Base base,
            EntryState.@Nullable Terms terms,
            EntryState.@Nullable Consent consent,
            long delivered,
            EntryState.@Nullable End withdrawn) {
        return new EntryState(
                event.entry(),
                event.subject(),
                base,
                terms,
                consent,
                delivered,
                withdrawn,
                false,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
    }

    private static EntryState objection(ObjectionEvent event, EntryState.Objection objection) {
        EntryState state = nothing(event);
        state.objections().put(event.caseId(), objection);
        return state;
    }

    private static EntryState application(RestorationEvent event, boolean closed, boolean restored) {
        TreeMap<CaseId, Boolean> applications = new TreeMap<>();
        applications.put(event.caseId(), closed);
        return new EntryState(
                event.entry(),
                event.subject(),
                null,
                null,
                null,
                0,
                null,
                restored,
                new TreeMap<>(),
                applications,
                new TreeMap<>());
    }

    private static EntryState shield(RestorationEvent event, EntryState.Shield shield) {
        EntryState state = nothing(event);
        state.shields().put(event.caseId(), shield);
        return state;
    }
}
