package org.creditlists.incentive.memorandum.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.Regions;
import org.creditlists.contracts.policy.MeasuresEdition.Measure;
import org.creditlists.contracts.record.MemorandumRecord;
import org.creditlists.contracts.record.MemorandumRecord.Duty;
import org.creditlists.incentive.memorandum.domain.MemorandumCommand.Discard;
import org.creditlists.incentive.memorandum.domain.MemorandumCommand.Draft;
import org.creditlists.incentive.memorandum.domain.MemorandumCommand.End;
import org.creditlists.incentive.memorandum.domain.MemorandumCommand.Sign;
import org.jspecify.annotations.Nullable;

/**
 * Decides about memoranda; its state is all of them, because no two may hold for one list and field on one day: a
 * department would owe one measure twice, or by one text and not by the other.
 */
public final class MemorandumDecider implements Decider<MemorandumCommand, Map<String, Memorandum>, MemorandumEvent> {

    @Override
    public Map<String, Memorandum> initial() {
        return Map.of();
    }

    @Override
    public Map<String, Memorandum> evolve(Map<String, Memorandum> state, MemorandumEvent event) {
        Map<String, Memorandum> next = new LinkedHashMap<>(state);
        next.compute(event.code(), (code, memorandum) -> {
            if (memorandum != null) {
                return memorandum.evolve(event);
            }
            if (event instanceof MemorandumEvent.Drafted drafted) {
                return Memorandum.begin(drafted);
            }
            throw new IllegalStateException("the history of " + code + " does not begin with its draft");
        });
        return next;
    }

    @Override
    public Decision<MemorandumEvent> decide(MemorandumCommand command, Map<String, Memorandum> all) {
        Memorandum memorandum = all.get(command.code());
        if (command instanceof Draft draft) {
            return draft(draft, memorandum, all);
        }
        if (memorandum == null || isDraftOfOthers(memorandum, party(command))) {
            return Decision.refuse(MemorandumRefusals.UNKNOWN);
        }
        return switch (command) {
            case Draft draft -> draft(draft, memorandum, all);
            case Sign sign -> sign(sign, memorandum, all);
            case Discard discard -> discard(discard, memorandum);
            case End end -> end(end, memorandum);
        };
    }

    /** What was never concluded is known to its parties alone. */
    private static boolean isDraftOfOthers(Memorandum memorandum, DepartmentId party) {
        return memorandum.versions().isEmpty()
                && !memorandum.initiator().equals(party)
                && (memorandum.draft() == null || !memorandum.draft().parties().contains(party));
    }

    private static DepartmentId party(MemorandumCommand command) {
        return switch (command) {
            case Draft draft -> draft.initiator();
            case Sign sign -> sign.party();
            case Discard discard -> discard.initiator();
            case End end -> end.initiator();
        };
    }

    private static Decision<MemorandumEvent> draft(
            Draft command, @Nullable Memorandum memorandum, Map<String, Memorandum> all) {
        Optional<Refusal> refusal = check(command, memorandum)
                .or(() -> contradiction(command.code(), command.from(), command.until(), command, all));
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        int version = memorandum == null ? 1 : memorandum.concluded() + 1;
        if (memorandum != null && isSame(command, memorandum.draft())) {
            return Decision.nothing();
        }
        return accept(new MemorandumEvent.Drafted(
                command.code(),
                memorandum == null ? 1 : memorandum.revisions() + 1,
                version,
                command.list(),
                command.field(),
                command.initiator(),
                command.zh(),
                command.en(),
                command.from(),
                command.until(),
                command.duties()));
    }

    private static boolean isSame(Draft command, Memorandum.@Nullable Draft draft) {
        return draft != null
                && draft.zh().equals(command.zh())
                && draft.en().equals(command.en())
                && draft.from().equals(command.from())
                && Objects.equals(draft.until(), command.until())
                && draft.duties().equals(command.duties());
    }

    private static Optional<Refusal> check(Draft command, @Nullable Memorandum memorandum) {
        if (memorandum != null) {
            if (memorandum.list() != command.list() || !memorandum.field().equals(command.field())) {
                return Optional.of(MemorandumRefusals.OTHER_SCOPE);
            }
            if (!memorandum.initiator().equals(command.initiator())) {
                return Optional.of(MemorandumRefusals.NOT_THE_INITIATOR);
            }
            if (!memorandum.versions().isEmpty()
                    && !command.from().isAfter(memorandum.versions().getLast().from())) {
                return Optional.of(MemorandumRefusals.AMENDMENT_TOO_EARLY);
            }
        }
        if (command.until() != null
                && (command.until().isBefore(command.from()) || command.until().isBefore(command.today()))) {
            return Optional.of(MemorandumRefusals.DATES);
        }
        if (command.duties().isEmpty()) {
            return Optional.of(MemorandumRefusals.NO_DUTIES);
        }
        if (!command.competent()) {
            return Optional.of(MemorandumRefusals.NOT_COMPETENT);
        }
        if (!command.regions().containsKey(command.initiator())) {
            return Optional.of(MemorandumRefusals.partyUnknown(
                    "/initiator", command.initiator().value()));
        }
        return checkDuties(command);
    }

    private static Optional<Refusal> checkDuties(Draft command) {
        Set<Duty> seen = new HashSet<>();
        for (int i = 0; i < command.duties().size(); i++) {
            Duty duty = command.duties().get(i);
            String pointer = "/duties/" + i;
            if (!seen.add(duty)) {
                return Optional.of(MemorandumRefusals.dutyTwice(pointer));
            }
            Optional<Refusal> refusal = check(command, duty, pointer);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> check(Draft command, Duty duty, String pointer) {
        Optional<Measure> measure = command.edition().find(duty.measure());
        if (measure.isEmpty()) {
            return Optional.of(MemorandumRefusals.measureNotInEdition(pointer, duty.measure()));
        }
        if (!measure.get().lists().contains(command.list())) {
            return Optional.of(MemorandumRefusals.measureWrongList(pointer, duty.measure()));
        }
        String region = command.regions().get(duty.department());
        if (region == null) {
            return Optional.of(MemorandumRefusals.partyUnknown(
                    pointer + "/department", duty.department().value()));
        }
        return Regions.isWithin(region, measure.get().region())
                ? Optional.empty()
                : Optional.of(MemorandumRefusals.measureOutsideRegion(pointer, duty.measure()));
    }

    private static Optional<Refusal> contradiction(
            String code, LocalDate from, @Nullable LocalDate until, Draft scope, Map<String, Memorandum> all) {
        return contradiction(code, scope.list().name() + scope.field(), from, until, all);
    }

    private static Optional<Refusal> contradiction(
            String code, String scope, LocalDate from, @Nullable LocalDate until, Map<String, Memorandum> all) {
        return all.values().stream()
                .filter(other -> !other.code().equals(code))
                .filter(other -> (other.list().name() + other.field()).equals(scope))
                .filter(other -> other.versions().stream().anyMatch(version -> overlap(version, from, until)))
                .findFirst()
                .map(other -> MemorandumRefusals.contradicts(other.code()));
    }

    private static boolean overlap(MemorandumRecord.Version version, LocalDate from, @Nullable LocalDate until) {
        boolean endsBefore = version.until() != null && version.until().isBefore(from);
        boolean beginsAfter = until != null && version.from().isAfter(until);
        return !endsBefore && !beginsAfter;
    }

    private static Decision<MemorandumEvent> sign(Sign command, Memorandum memorandum, Map<String, Memorandum> all) {
        Memorandum.Draft draft = memorandum.draft();
        if (draft == null) {
            boolean done = memorandum.revisions() == command.revision()
                    && !memorandum.versions().isEmpty()
                    && memorandum.versions().getLast().signatures().stream()
                            .anyMatch(signature -> signature.party().equals(command.party()));
            return done ? Decision.nothing() : Decision.refuse(MemorandumRefusals.NO_DRAFT);
        }
        if (!draft.parties().contains(command.party())) {
            return Decision.refuse(MemorandumRefusals.NOT_A_PARTY);
        }
        if (draft.revision() != command.revision()) {
            return Decision.refuse(MemorandumRefusals.DRAFT_CHANGED);
        }
        if (draft.isSignedBy(command.party())) {
            return Decision.nothing();
        }
        var signed = new MemorandumEvent.Signed(memorandum.code(), draft.revision(), command.party(), command.today());
        if (draft.signatures().size() + 1 < draft.parties().size()) {
            return accept(signed);
        }
        LocalDate from = draft.from().isBefore(command.today()) ? command.today() : draft.from();
        if (draft.until() != null && draft.until().isBefore(from)) {
            return Decision.refuse(MemorandumRefusals.DATES);
        }
        Optional<Refusal> contradiction = contradiction(
                memorandum.code(), memorandum.list().name() + memorandum.field(), from, draft.until(), all);
        return contradiction.isPresent()
                ? Decision.refuse(contradiction.get())
                : Decision.accept(
                        List.of(signed, new MemorandumEvent.Concluded(memorandum.code(), draft.version(), from)));
    }

    private static Decision<MemorandumEvent> discard(Discard command, Memorandum memorandum) {
        if (!memorandum.initiator().equals(command.initiator())) {
            return Decision.refuse(MemorandumRefusals.NOT_THE_INITIATOR);
        }
        Memorandum.Draft draft = memorandum.draft();
        return draft == null
                ? Decision.nothing()
                : accept(new MemorandumEvent.Discarded(memorandum.code(), draft.revision()));
    }

    private static Decision<MemorandumEvent> end(End command, Memorandum memorandum) {
        if (!memorandum.initiator().equals(command.initiator())) {
            return Decision.refuse(MemorandumRefusals.NOT_THE_INITIATOR);
        }
        if (memorandum.versions().isEmpty()) {
            return Decision.refuse(MemorandumRefusals.NOT_CONCLUDED);
        }
        LocalDate until = memorandum.versions().getLast().until();
        if (command.lastDay().equals(until)) {
            return Decision.nothing();
        }
        if (command.lastDay().isBefore(command.earliest())) {
            return Decision.refuse(MemorandumRefusals.LAST_DAY_TOO_SOON);
        }
        if (until != null && until.isBefore(command.lastDay())) {
            return Decision.refuse(MemorandumRefusals.DATES);
        }
        return accept(new MemorandumEvent.Ended(memorandum.code(), command.lastDay(), command.persons()));
    }

    private static Decision<MemorandumEvent> accept(MemorandumEvent event) {
        return Decision.accept(List.of(event));
    }
}
