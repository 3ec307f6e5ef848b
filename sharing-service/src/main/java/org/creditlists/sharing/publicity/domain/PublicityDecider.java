package org.creditlists.sharing.publicity.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creditlists.contracts.calendar.Periods;
import org.creditlists.contracts.decision.Decider;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.CodeCheck;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.sharing.publicity.domain.PublicityCommand.SubmitLicence;
import org.creditlists.sharing.publicity.domain.PublicityCommand.SubmitPenalty;
import org.creditlists.sharing.publicity.domain.PublicityEvent.Display;
import org.creditlists.sharing.publicity.domain.PublicityEvent.HeldForReview;
import org.creditlists.sharing.publicity.domain.PublicityEvent.NotDisplayed;
import org.creditlists.sharing.publicity.domain.PublicityEvent.Published;
import org.creditlists.sharing.publicity.domain.PublicityState.NotReceived;
import org.creditlists.sharing.publicity.domain.PublicityState.ReceivedAlike;
import org.creditlists.sharing.publicity.domain.PublicityState.ReceivedOtherwise;

/**
 * Decides about one licence or penalty: by when it is published, for how long it is displayed, and whether a reviewer
 * looks at it before (GuoFa (2016) 33, art. 17).
 */
public final class PublicityDecider implements Decider<PublicityCommand, PublicityState, PublicityEvent> {

    /** Nothing that is displayed was decided longer ago, or lasts longer. */
    private static final int MOST_YEARS = 100;

    @Override
    public PublicityState initial() {
        return new NotReceived();
    }

    @Override
    public Decision<PublicityEvent> decide(PublicityCommand command, PublicityState state) {
        Optional<Refusal> refusal = check(command);
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        return switch (state) {
            case NotReceived none -> Decision.accept(List.of(event(command)));
            case ReceivedAlike alike -> Decision.nothing();
            case ReceivedOtherwise otherwise -> Decision.refuse(PublicityRefusals.DIFFERS);
        };
    }

    /** Any event means that the decision has been received with these contents. */
    @Override
    public PublicityState evolve(PublicityState state, PublicityEvent event) {
        return switch (event) {
            case Published published -> new ReceivedAlike();
            case HeldForReview held -> new ReceivedAlike();
            case NotDisplayed none -> state;
        };
    }

    private static Optional<Refusal> check(PublicityCommand command) {
        Submission submission = command.submission();
        LocalDate decided = submission.decidedOn();
        if (decided.isAfter(command.today())) {
            return Optional.of(PublicityRefusals.IN_THE_FUTURE);
        }
        if (decided.isBefore(command.today().minusYears(MOST_YEARS))) {
            return Optional.of(PublicityRefusals.TOO_OLD);
        }
        if (!submission.subjectKind().isCode(submission.code())) {
            return Optional.of(PublicityRefusals.CODE_OF_ANOTHER_KIND);
        }
        return switch (command) {
            case SubmitLicence licence -> {
                LocalDate until = licence.displayUntil();
                yield until != null && until.isAfter(decided.plusYears(MOST_YEARS))
                        ? Optional.of(PublicityRefusals.TOO_LONG)
                        : Optional.empty();
            }
            case SubmitPenalty penalty ->
                grade(penalty).isPresent() ? Optional.empty() : Optional.of(PublicityRefusals.GRADE_UNKNOWN);
        };
    }

    private static Optional<PublicityTerms.Grade> grade(SubmitPenalty penalty) {
        return Optional.ofNullable(penalty.grade()).flatMap(penalty.terms()::grade);
    }

    private static PublicityEvent event(PublicityCommand command) {
        LocalDate decided = command.submission().decidedOn();
        LocalDate until = until(command, decided);
        var due = command.calendar().after(decided, command.terms().publishWithinWorkingDays());
        var display = new Display(until, due.day(), due.provisional());
        if (until.isBefore(command.today())) {
            return new NotDisplayed(display);
        }
        return waits(command.submission()) ? new HeldForReview(display) : new Published(display);
    }

    private static LocalDate until(PublicityCommand command, LocalDate decided) {
        return switch (command) {
            case SubmitLicence licence ->
                licence.displayUntil() == null
                        ? Periods.lastDay(decided, licence.terms().licenceMonths())
                        : licence.displayUntil();
            case SubmitPenalty penalty ->
                Periods.lastDay(decided, grade(penalty).orElseThrow().months());
        };
    }

    /** A number that could be a person's is treated as one: a reviewer looks at it. */
    private static boolean waits(Submission submission) {
        return submission.sensitive()
                || submission.subjectKind() == SubjectKind.INDIVIDUAL
                || SubjectKind.INDIVIDUAL.check(submission.code()) == CodeCheck.CONFORMING;
    }
}
