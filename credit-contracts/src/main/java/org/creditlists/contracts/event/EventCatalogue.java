package org.creditlists.contracts.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every event there is, by class and by name. */
public final class EventCatalogue {

    public static final List<EventType<?>> ALL = List.of(
            new EventType<>(Designated.class, "designated", 1, Topics.DESIGNATIONS),
            new EventType<>(Corrected.class, "corrected", 1, Topics.DESIGNATIONS),
            new EventType<>(Withdrawn.class, "withdrawn", 1, Topics.DESIGNATIONS),
            new EventType<>(ConsentGiven.class, "consent-given", 1, Topics.DESIGNATIONS),
            new EventType<>(ConsentRevoked.class, "consent-revoked", 1, Topics.DESIGNATIONS),
            new EventType<>(NoticeDelivered.class, "notice-delivered", 1, Topics.DESIGNATIONS),
            new EventType<>(ObjectionRaised.class, "objection-raised", 1, Topics.OBJECTIONS),
            new EventType<>(VerificationRequested.class, "verification-requested", 1, Topics.OBJECTIONS),
            new EventType<>(VerificationReminded.class, "verification-reminded", 1, Topics.OBJECTIONS),
            new EventType<>(VerificationOverdue.class, "verification-overdue", 1, Topics.OBJECTIONS),
            new EventType<>(ObjectionUpheld.class, "objection-upheld", 1, Topics.OBJECTIONS),
            new EventType<>(ObjectionRemedied.class, "objection-remedied", 1, Topics.OBJECTIONS),
            new EventType<>(ObjectionRejected.class, "objection-rejected", 1, Topics.OBJECTIONS),
            new EventType<>(ObjectionRetracted.class, "objection-retracted", 1, Topics.OBJECTIONS),
            new EventType<>(ObjectionLapsed.class, "objection-lapsed", 1, Topics.OBJECTIONS),
            new EventType<>(ClearingAcknowledged.class, "clearing-acknowledged", 1, Topics.OBJECTIONS),
            new EventType<>(RestorationRequested.class, "restoration-requested", 1, Topics.RESTORATIONS),
            new EventType<>(ReviewRequested.class, "review-requested", 1, Topics.RESTORATIONS),
            new EventType<>(ReviewReminded.class, "review-reminded", 1, Topics.RESTORATIONS),
            new EventType<>(ReviewOverdue.class, "review-overdue", 1, Topics.RESTORATIONS),
            new EventType<>(RestorationAccepted.class, "restoration-accepted", 1, Topics.RESTORATIONS),
            new EventType<>(Restored.class, "restored", 1, Topics.RESTORATIONS),
            new EventType<>(RestorationRefused.class, "restoration-refused", 1, Topics.RESTORATIONS),
            new EventType<>(RestorationWithdrawn.class, "restoration-withdrawn", 1, Topics.RESTORATIONS),
            new EventType<>(RestorationLapsed.class, "restoration-lapsed", 1, Topics.RESTORATIONS),
            new EventType<>(EntryShielded.class, "entry-shielded", 1, Topics.RESTORATIONS),
            new EventType<>(ShieldingEnded.class, "shielding-ended", 1, Topics.RESTORATIONS),
            new EventType<>(EntryDisclosed.class, "entry-disclosed", 1, Topics.DISCLOSURES),
            new EventType<>(WarningRaised.class, "warning-raised", 1, Topics.WARNINGS),
            new EventType<>(WarningLifted.class, "warning-lifted", 1, Topics.WARNINGS),
            new EventType<>(MeasureOrdered.class, "measure-ordered", 1, Topics.MEASURES),
            new EventType<>(MeasureAcknowledged.class, "measure-acknowledged", 1, Topics.MEASURES),
            new EventType<>(MeasureApplied.class, "measure-applied", 1, Topics.MEASURES),
            new EventType<>(MeasureNotApplied.class, "measure-not-applied", 1, Topics.MEASURES),
            new EventType<>(MeasureSuspended.class, "measure-suspended", 1, Topics.MEASURES),
            new EventType<>(MeasureResumed.class, "measure-resumed", 1, Topics.MEASURES),
            new EventType<>(MeasureLifted.class, "measure-lifted", 1, Topics.MEASURES),
            new EventType<>(MeasureChangeConfirmed.class, "measure-change-confirmed", 1, Topics.MEASURES),
            new EventType<>(MeasureLiftConfirmed.class, "measure-lift-confirmed", 1, Topics.MEASURES),
            new EventType<>(MeasureReminded.class, "measure-reminded", 1, Topics.MEASURES),
            new EventType<>(MeasureOverdue.class, "measure-overdue", 1, Topics.MEASURES),
            new EventType<>(MeasureCaseReported.class, "measure-case-reported", 1, Topics.MEASURES));

    private static final Map<Class<?>, EventType<?>> BY_CLASS =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::payload, Function.identity()));
    private static final Map<String, EventType<?>> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::type, Function.identity()));

    private EventCatalogue() {}

    public static EventType<?> of(CreditEvent event) {
        EventType<?> type = BY_CLASS.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException("not in the catalogue: " + event.getClass());
        }
        return type;
    }

    /** Empty for a type that this version of the software does not know; the services park those. */
    public static Optional<EventType<?>> byType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }
}
