package org.creditlists.base.approval.domain;

import java.time.LocalDate;
import java.util.Optional;

/** Where one approval stands. That its term has passed counts at once; it is a state when a sweep has stored it. */
public sealed interface ApprovalState {

    record NotAsked() implements ApprovalState {}

    /** For a second person. */
    record Waiting(Asked asked) implements ApprovalState {}

    /** Approved, and not carried out yet. */
    record Approved(Asked asked, String second, LocalDate on) implements ApprovalState {}

    record CarriedOut(Asked asked, String second, LocalDate on) implements ApprovalState {}

    /** @param refusal code of the refusal on the state of the day on which it was approved */
    record Failed(Asked asked, String second, String refusal, LocalDate on) implements ApprovalState {}

    record Refused(Asked asked, String second, String reason, LocalDate on) implements ApprovalState {}

    record Withdrawn(Asked asked, LocalDate on) implements ApprovalState {}

    record Expired(Asked asked, LocalDate on) implements ApprovalState {}

    /** As it is stored and shown. */
    default Optional<Approval> stored() {
        return switch (this) {
            case NotAsked none -> Optional.empty();
            case Waiting it -> Optional.of(new Approval(it.asked(), Approval.State.WAITING, null, null, null));
            case Approved it ->
                Optional.of(new Approval(it.asked(), Approval.State.APPROVED, it.second(), null, it.on()));
            case CarriedOut it ->
                Optional.of(new Approval(it.asked(), Approval.State.CARRIED_OUT, it.second(), null, it.on()));
            case Failed it ->
                Optional.of(
                        new Approval(it.asked(), Approval.State.NOT_CARRIED_OUT, it.second(), it.refusal(), it.on()));
            case Refused it ->
                Optional.of(new Approval(it.asked(), Approval.State.REFUSED, it.second(), it.reason(), it.on()));
            case Withdrawn it -> Optional.of(new Approval(it.asked(), Approval.State.WITHDRAWN, null, null, it.on()));
            case Expired it -> Optional.of(new Approval(it.asked(), Approval.State.EXPIRED, null, null, it.on()));
        };
    }
}
