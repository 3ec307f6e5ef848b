package org.creditlists.base.approval.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What happened to a request that needs a second person. */
public sealed interface ApprovalEvent {

    /** Names under which they are stored, for ever. */
    Map<String, Class<? extends ApprovalEvent>> NAMES = Map.of(
            "org.creditlists.approval-requested", Requested.class,
            "org.creditlists.approval-given", Given.class,
            "org.creditlists.approval-refused", Refused.class,
            "org.creditlists.approval-withdrawn", Withdrawn.class,
            "org.creditlists.approval-carried-out", CarriedOut.class,
            "org.creditlists.approval-not-carried-out", NotCarriedOut.class,
            "org.creditlists.approval-expired", Expired.class);

    UUID id();

    record Requested(Asked asked) implements ApprovalEvent {

        @Override
        public UUID id() {
            return asked.id();
        }
    }

    /** @param by the second person */
    record Given(UUID id, String by, LocalDate on) implements ApprovalEvent {}

    /** @param by the second person */
    record Refused(UUID id, String by, String reason, LocalDate on) implements ApprovalEvent {}

    record Withdrawn(UUID id, String by, LocalDate on) implements ApprovalEvent {}

    record CarriedOut(UUID id, LocalDate on) implements ApprovalEvent {}

    /** @param refusal code: what was asked for could not be done any more when it was approved */
    record NotCarriedOut(UUID id, String refusal, LocalDate on) implements ApprovalEvent {}

    /**
     * Nobody decided in time.
     *
     * @param on the day on which it was noticed, after the last day of the term
     */
    record Expired(UUID id, LocalDate on) implements ApprovalEvent {}
}
