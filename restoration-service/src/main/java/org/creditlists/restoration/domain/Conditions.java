package org.creditlists.restoration.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditlists.contracts.decision.Refusal;

/**
 * The conditions of an application, looked at one by one: for whoever asks before, and for whoever applies (GuoFa
 * (2016) 33, art. 21).
 */
public final class Conditions {

    private Conditions() {}

    /**
     * What is known when conditions are looked at.
     *
     * @param entry as this service's list shows it
     * @param terms of the edition in force
     * @param shown what is there already
     */
    public record Question(ListedFacts entry, RestorationTerms terms, Shown shown, LocalDate today) {}

    /** What every route asks. */
    public static List<Condition> of(Question question, EntryApplications applications) {
        return of(question, applications, Optional.empty());
    }

    /** What one route asks, and what every route does. */
    public static List<Condition> of(
            Question question, EntryApplications applications, Optional<RestorationTerms.Route> route) {
        ListedFacts entry = question.entry();
        List<Condition> conditions = new ArrayList<>();
        route.ifPresent(chosen -> conditions.add(Condition.of(
                "ROUTE_FOR_SUBJECT", chosen.subjects().contains(entry.kind()), Refusals.ROUTE_NOT_FOR_SUBJECT)));
        conditions.add(Condition.of("IN_FORCE", entry.inForce() && !applications.isRestored(), Refusals.ENTRY_ENDED));
        conditions.add(Condition.of("NO_OPEN_APPLICATION", !applications.hasOpen(), Refusals.ALREADY_REQUESTED));
        conditions.add(Condition.of("NO_OPEN_OBJECTION", !entry.objectionOpen(), Refusals.OBJECTION_OPEN));
        conditions.addAll(ofTime(question, applications));
        if (isToBeSigned(question, route)) {
            conditions.add(Condition.of(
                    RestorationTerms.COMMITMENT, question.shown().commitment(), Refusals.COMMITMENT_MISSING));
        }
        entry.conditions().stream()
                .filter(code -> !code.equals(RestorationTerms.COMMITMENT))
                .forEach(code -> conditions.add(new Condition.ToBeShown(code)));
        route.ifPresent(chosen -> conditions.addAll(ofRoute(chosen, question.shown())));
        return conditions;
    }

    /** The minimum period of the standard, and the wait after a refusal. */
    private static List<Condition> ofTime(Question question, EntryApplications applications) {
        ListedFacts entry = question.entry();
        LocalDate first = entry.restorableFrom();
        if (first == null) {
            return List.of(Condition.of("RESTORABLE_EARLY", false, Refusals.notRestorableEarly(entry.validUntil())));
        }
        LocalDate from =
                applications.nextTryFrom().filter(next -> next.isAfter(first)).orElse(first);
        return List.of(
                new Condition.Met("RESTORABLE_EARLY", Optional.empty()),
                question.today().isBefore(from)
                        ? new Condition.NotMet("PERIOD_SERVED", Optional.of(from), Refusals.tooEarly(from))
                        : new Condition.Met("PERIOD_SERVED", Optional.of(from)));
    }

    private static boolean isToBeSigned(Question question, Optional<RestorationTerms.Route> route) {
        return question.terms().commitmentAlways()
                || question.entry().conditions().contains(RestorationTerms.COMMITMENT)
                || route.filter(chosen -> chosen.code().equals(RestorationTerms.COMMITMENT))
                        .isPresent();
    }

    private static List<Condition> ofRoute(RestorationTerms.Route route, Shown shown) {
        List<Condition> conditions = new ArrayList<>();
        if (route.evidence()) {
            conditions.add(Condition.of("EVIDENCE", shown.files() > 0, Refusals.EVIDENCE_MISSING));
        }
        addHours(conditions, "TRAINING", route.trainingHours(), shown.trainingHours());
        addHours(conditions, "SERVICE", route.serviceHours(), shown.serviceHours());
        return conditions;
    }

    private static void addHours(List<Condition> conditions, String code, int wanted, int recorded) {
        if (wanted > 0) {
            conditions.add(Condition.of(code, recorded >= wanted, Refusals.hoursMissing(code, wanted, recorded)));
        }
    }

    /** Why an application would be refused, if it would. */
    static Optional<Refusal> refusal(List<Condition> conditions) {
        return conditions.stream()
                .filter(Condition.NotMet.class::isInstance)
                .map(condition -> ((Condition.NotMet) condition).refusal())
                .findFirst();
    }
}
