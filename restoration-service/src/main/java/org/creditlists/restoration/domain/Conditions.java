package org.creditlists.restoration.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.creditlists.contracts.decision.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of an application, looked at one by one: for whoever asks before, and for whoever applies (GuoFa
 * (2016) 33, art. 21).
 */
public final class Conditions {

    /** How far a condition is. */
    public enum State {
        MET,
        NOT_MET,
        /** Nobody can say before the authority has looked at it. */
        TO_BE_SHOWN
    }

    /**
     * @param from when it is met by itself, null when something has to be done, or never
     * @param refusal of an application that does not meet it, null when it is met or to be shown
     */
    public record Condition(
            String code,
            State state,
            @Nullable LocalDate from,
            @Nullable Refusal refusal) {}

    private Conditions() {}

    /**
     * @param route null for what every route asks
     * @param shown what is there already
     */
    static List<Condition> of(
            ListedFacts entry,
            EntryApplications applications,
            RestorationTerms terms,
            RestorationTerms.@Nullable Route route,
            Shown shown,
            LocalDate today) {
        List<Condition> conditions = new ArrayList<>();
        if (route != null) {
            conditions.add(plain(
                    "ROUTE_FOR_SUBJECT", route.subjects().contains(entry.kind()), Refusals.ROUTE_NOT_FOR_SUBJECT));
        }
        conditions.add(plain("IN_FORCE", entry.inForce() && !applications.isRestored(), Refusals.ENTRY_ENDED));
        conditions.add(plain("NO_OPEN_APPLICATION", !applications.hasOpen(), Refusals.ALREADY_REQUESTED));
        conditions.add(plain("NO_OPEN_OBJECTION", !entry.objectionOpen(), Refusals.OBJECTION_OPEN));
        LocalDate first = entry.restorableFrom();
        if (first == null) {
            conditions.add(new Condition(
                    "RESTORABLE_EARLY", State.NOT_MET, null, Refusals.notRestorableEarly(entry.validUntil())));
        } else {
            LocalDate from = applications
                    .nextTryFrom()
                    .filter(next -> next.isAfter(first))
                    .orElse(first);
            boolean come = !today.isBefore(from);
            conditions.add(new Condition("RESTORABLE_EARLY", State.MET, null, null));
            conditions.add(new Condition(
                    "PERIOD_SERVED", come ? State.MET : State.NOT_MET, from, come ? null : Refusals.tooEarly(from)));
        }
        if (terms.commitmentAlways()
                || entry.conditions().contains(RestorationTerms.COMMITMENT)
                || route != null && route.code().equals(RestorationTerms.COMMITMENT)) {
            conditions.add(plain(RestorationTerms.COMMITMENT, shown.commitment(), Refusals.COMMITMENT_MISSING));
        }
        entry.conditions().stream()
                .filter(code -> !code.equals(RestorationTerms.COMMITMENT))
                .forEach(code -> conditions.add(new Condition(code, State.TO_BE_SHOWN, null, null)));
        if (route != null) {
            if (route.evidence()) {
                conditions.add(plain("EVIDENCE", shown.files() > 0, Refusals.EVIDENCE_MISSING));
            }
            addHours(conditions, "TRAINING", route.trainingHours(), shown.trainingHours());
            addHours(conditions, "SERVICE", route.serviceHours(), shown.serviceHours());
        }
        return conditions;
    }

    private static void addHours(List<Condition> conditions, String code, int wanted, int recorded) {
        if (wanted > 0) {
            conditions.add(plain(code, recorded >= wanted, Refusals.hoursMissing(code, wanted, recorded)));
        }
    }

    private static Condition plain(String code, boolean met, Refusal refusal) {
        return new Condition(code, met ? State.MET : State.NOT_MET, null, met ? null : refusal);
    }

    /** Why an application would be refused, if it would. */
    static Optional<Refusal> refusal(List<Condition> conditions) {
        return conditions.stream()
                .map(Condition::refusal)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
