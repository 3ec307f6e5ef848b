package org.creditlists.designation.entry;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creditlists.base.codec.CreditEventCodec;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.designation.dossier.SealedDossiers;
import org.creditlists.designation.entry.domain.Refusals;
import org.creditlists.designation.look.Looks;
import org.creditlists.designation.subject.SubjectIds;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.hash.HashedColumn;

/** Decides submissions, one or many in one append. */
@Singleton
public class DesignationHandling {

    private final Decisions<CreditEvent> decisions;
    private final SubjectIds subjectIds;
    private final EntryRegister knownEntries;
    private final Book book;
    private final SealedDossiers dossiers;
    private final PeopleRegister people;

    DesignationHandling(
            Decisions<CreditEvent> decisions,
            SubjectIds subjectIds,
            EntryRegister knownEntries,
            Book book,
            SealedDossiers dossiers,
            PeopleRegister people) {
        this.decisions = decisions;
        this.subjectIds = subjectIds;
        this.knownEntries = knownEntries;
        this.book = book;
        this.dossiers = dossiers;
        this.people = people;
    }

    /**
     * Submissions with the ids of their subjects, and of the people behind them.
     *
     * @param subjects by code
     */
    public record Identified(List<Submitted> submissions, Map<String, SubjectId> subjects) {}

    /** Finds or gives the ids of the subjects, so that it can be done ahead of the decision. */
    public Identified identify(List<Submitted> submissions) {
        Set<String> codes = new HashSet<>();
        for (Submitted submitted : submissions) {
            codes.add(submitted.code());
            if (submitted instanceof Submission submission) {
                submission.people().stream()
                        .map(Dossier.Person::code)
                        .filter(Objects::nonNull)
                        .forEach(codes::add);
            }
        }
        return new Identified(submissions, subjectIds.of(codes));
    }

    /**
     * Decides in order; what one of them brings about, the next ones see.
     *
     * @param dryRun to learn the outcomes only: nothing is decided
     * @param companions further rows that stand or fall with the outcomes
     */
    public List<Outcome> decide(
            Sender sender,
            Identified identified,
            boolean dryRun,
            Function<List<Outcome>, List<CompanionWrite>> companions) {
        return decide(sender, identified, dryRun, companions, outcomes -> {});
    }

    /** @param beforeWriting is asked when the outcomes are ready to be written; what it throws rejects them */
    public List<Outcome> decide(
            Sender sender,
            Identified identified,
            boolean dryRun,
            Function<List<Outcome>, List<CompanionWrite>> companions,
            Consumer<List<Outcome>> beforeWriting) {
        List<Submitted> submissions = identified.submissions();
        Map<String, SubjectId> subjects = identified.subjects();
        if (submissions.isEmpty()) {
            return decisions.decide(
                    Boundary.of(CreditEventCodec.SUBJECT, ""),
                    history -> draft(List.of(), companions.apply(List.of()), List.of(), beforeWriting, Map.of()));
        }
        Set<SubjectId> forRed = individualsForRed(identified);
        Boundary boundary = Boundary.ofAll(CreditEventCodec.SUBJECT, texts(subjects.values()))
                .and(CreditEventCodec.BEHIND, texts(forRed));
        List<UUID> ended = new ArrayList<>();
        List<Outcome> decided = decisions.decide(boundary, history -> {
            ended.clear();
            // Read behind the history: what comes in between is a conflict of the append.
            var behind = new BehindLines(people.of(forRed), subjects);
            var lines = new LineDecisions(sender, book, knownEntries, identified, history, behind);
            submissions.forEach(lines::decide);
            List<CompanionWrite> writes = new ArrayList<>(looks(sender, submissions, lines.outcomes(), dryRun));
            if (dryRun) {
                writes.addAll(companions.apply(lines.outcomes()));
                return draft(List.of(), writes, lines.outcomes(), beforeWriting, Map.of());
            }
            writes.addAll(lines.companions(dossiers));
            writes.addAll(companions.apply(lines.outcomes()));
            ended.addAll(lines.ended());
            return draft(lines.events(), writes, lines.outcomes(), beforeWriting, behind.tags());
        });
        dossiers.forget(ended);
        return decided;
    }

    private static Draft<CreditEvent, List<Outcome>> draft(
            List<? extends CreditEvent> events,
            List<CompanionWrite> writes,
            List<Outcome> outcomes,
            Consumer<List<Outcome>> beforeWriting,
            Map<CreditEvent, Boundary> tags) {
        return new Draft<>(events, writes, outcomes, () -> beforeWriting.accept(outcomes), tags);
    }

    /** Whoever may stand behind an organisation on BLACK, and is not to be on RED then. */
    private static Set<SubjectId> individualsForRed(Identified identified) {
        Set<SubjectId> found = new HashSet<>();
        for (Submitted submitted : identified.submissions()) {
            if (submitted instanceof Submission submission
                    && submission.list() == ListKind.RED
                    && submission.subjectKind() == SubjectKind.INDIVIDUAL) {
                found.add(Objects.requireNonNull(identified.subjects().get(submission.code())));
            }
        }
        return found;
    }

    private static Set<String> texts(Collection<SubjectId> subjects) {
        return subjects.stream().map(SubjectId::toString).collect(Collectors.toSet());
    }

    /** Whom a dry run asks about, and whose record a refusal tells of, sees that somebody looked. */
    private List<CompanionWrite> looks(
            Sender sender, List<Submitted> submissions, List<Outcome> outcomes, boolean dryRun) {
        Set<String> looked = new TreeSet<>();
        for (int i = 0; i < submissions.size(); i++) {
            if (dryRun
                    || outcomes.get(i) instanceof Outcome.Refused refused
                            && Refusals.tellsOfARecord(refused.refusal())) {
                looked.add(book.hash()
                        .in(HashedColumn.LOOK, book.hash().of(submissions.get(i).code())));
            }
        }
        return Looks.rows(
                looked,
                sender.organisation(),
                sender.id(),
                dryRun ? Looks.Kind.DRY_RUN : Looks.Kind.REFUSED,
                book.legalDay().now());
    }

    /**
     * With the other name in it, for the authority whose entry it is: others learn that names differ. What is stored
     * has no name.
     *
     * @param organisation that reads it
     */
    public Refusal withName(Outcome.Refused refused, String organisation) {
        Refusal refusal = refused.refusal();
        if (refused.other() == null
                || !knownEntries.authorityOf(refused.other()).equals(Optional.of(organisation))) {
            return refusal;
        }
        return knownEntries
                .nameOf(refused.other())
                .map(name -> Refusals.withName(refusal, name))
                .orElse(refusal);
    }
}
