package org.creditlists.casehandling.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.creditlists.casehandling.deadline.DeadlineReaction;
import org.creditlists.casehandling.deadline.Deadlines;
import org.creditlists.casehandling.domain.CaseState;
import org.creditlists.casehandling.evidence.Evidence;
import org.creditlists.casehandling.evidence.EvidenceStore;
import org.creditlists.casehandling.timeline.Actor;
import org.creditlists.casehandling.timeline.Timeline;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.eventstore.OrderedIds;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.runtime.author.Acting;
import org.creditlists.runtime.author.Author;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Handles the cases of one law: the law decides, and the rows, the deadline, the queue and the timeline stand or fall
 * with its events.
 *
 * @param <C> commands of the law
 * @param <S> state, all cases of one entry
 * @param <E> events of the law
 * @param <R> rows of the law
 */
public abstract class CaseHandling<C, S, E extends CreditEvent, R extends CaseRow>
        implements DeadlineReaction, EntryEndReaction {

    private final CaseServices services;
    private final CaseTable<R> table;
    private final CaseLaw<C, S, E> law;
    private final CaseDecisions<C, S, E> decisions;
    private final CaseFollowing<C, S, E, R> following;

    protected CaseHandling(
            CaseServices services, CaseTable<R> table, CaseLaw<C, S, E> law, CaseDecisions<C, S, E> decisions) {
        this.services = services;
        this.table = table;
        this.law = law;
        this.decisions = decisions;
        this.following = new CaseFollowing<>(services, table, law, decisions);
    }

    /** What the table and the timeline say of a case that lapses, besides that it does. */
    protected abstract List<CompanionWrite> lapsed(R found, List<E> events, CaseState before);

    /**
     * Opens a case.
     *
     * @param more further rows that stand or fall with it
     * @throws RefusedException when it is refused
     */
    protected final R open(
            Filing filing, Filing.Opening<S, E, R> opening, Function<CaseId, List<CompanionWrite>> more) {
        CaseId caseId = new CaseId(OrderedIds.next());
        EntryId entry = filing.entry();
        Deadlines.Term term = term(filing.workingDays());
        R opened = decisions.decide(entry, state -> {
            ListedEntry listed = listed(entry);
            // Within the attempt: if somebody used one of them in between, the next attempt sees it.
            List<Evidence> files = services.evidence.unused(filing.files(), filing.owner());
            Optional<String> holder = services.lists.holders(entry).stream().findFirst();
            CaseFile file = CaseFile.open(caseId, listed, filing.terms().edition());
            var result = opening.decide(new Filing.Facts(file, listed, files, holder, term), state);
            List<CompanionWrite> rows = new ArrayList<>();
            rows.add(table.open(result.row(), holder.orElse(null)));
            rows.addAll(services.evidence.attach(files, caseId, entry, filing.owner()));
            rows.addAll(services.deadlines.set(
                    caseId, entry, term, filing.terms().reminderWorkingDays(), List.of(listed.authority())));
            rows.addAll(result.timeline());
            rows.addAll(more.apply(caseId));
            return new Draft<>(result.events(), rows, result.row());
        });
        lookAgain(opened);
        return opened;
    }

    /** The entry may have ended while something was written about it: whoever comes second sees the other. */
    protected final void lookAgain(R found) {
        services.lists
                .find(found.entry())
                .filter(listed -> listed.endReason() != null)
                .ifPresent(listed -> Acting.as(
                        // Whoever happens to write about the case is not who lets it lapse.
                        new Author.Sweep("ended-entries"),
                        () -> lapse(found, Objects.requireNonNull(listed.endReason()))));
    }

    protected final void decide(R found, C command, CaseRows<E> rows) {
        decide(found, () -> command, rows);
    }

    /**
     * Has the law decide about a case.
     *
     * @param command is asked for within each attempt
     * @param rows for the events, when there are some
     */
    protected final void decide(R found, Supplier<C> command, CaseRows<E> rows) {
        decisions.decide(found.entry(), state -> {
            List<E> events = decisions.accepted(command.get(), state);
            List<CompanionWrite> writes =
                    events.isEmpty() ? List.of() : rows.of(events, law.find(state, found.caseId()));
            return new Draft<>(events, writes, events.size());
        });
    }

    /**
     * What the law makes of a command.
     *
     * @throws RefusedException when it refuses
     */
    protected final List<E> accepted(C command, S state) {
        return decisions.accepted(command, state);
    }

    /** Taken back by whoever brought it: what was written and handed in goes with it. */
    protected final List<CompanionWrite> takenBack(R found, String stateCode, String act, Actor actor) {
        List<CompanionWrite> rows = new ArrayList<>(Deadlines.close(found.caseId()));
        rows.add(table.state(found.caseId(), stateCode));
        rows.add(table.forget(found.caseId()));
        rows.add(EvidenceStore.forget(found.caseId()));
        rows.add(Timeline.act(found.caseId(), act, actor, null));
        return rows;
    }

    protected final void follow(R found, C command, CaseRows<E> rows) {
        following.follow(found, command, rows);
    }

    /** The rows of asking an authority for something until the end of a term. */
    protected final List<CompanionWrite> ask(R found, E event, Deadlines.Term term, CaseState before) {
        return following.ask(found, law.asked(event).orElseThrow(), term, before);
    }

    /** The legal day: what is decided now is decided on it. */
    protected final LocalDate today() {
        return services.day.today();
    }

    /** A term of working days that begins on the day after today. */
    protected final Deadlines.Term term(int workingDays) {
        return services.deadlines.term(today(), workingDays);
    }

    protected final ListedEntry listed(EntryId entry) {
        return services.lists
                .find(entry)
                .orElseThrow(() -> new RefusedException(law.refusals().entryUnknown()));
    }

    /** A case for somebody who may read it; that an officer reads what people wrote is told once a day and officer. */
    public final R read(R found, Optional<Actor> officer) {
        officer.ifPresent(actor -> write(found, Timeline.once(found.caseId(), "case-read", actor)));
        return found;
    }

    /** Records in the timeline of a case what is no decision. */
    public final void record(R found, String act, Actor actor, @Nullable Object detail) {
        write(found, Timeline.act(found.caseId(), act, actor, detail));
    }

    private void write(R found, CompanionWrite row) {
        decisions.decide(found.entry(), state -> new Draft<>(List.of(), List.of(row), 0));
    }

    @Override
    public final void lapse(Map<EntryId, EndReason> ended) {
        table.openOf(ended.keySet())
                .forEach(found -> lapse(found, ended.getOrDefault(found.entry(), EndReason.REVOKED)));
    }

    private void lapse(R found, EndReason reason) {
        following.follow(
                found,
                law.lapse(found.caseId(), reason),
                (events, before) -> {
                    List<CompanionWrite> rows = new ArrayList<>(Deadlines.close(found.caseId()));
                    rows.add(Timeline.act(found.caseId(), "lapsed", Actor.SYSTEM, reason));
                    rows.addAll(lapsed(found, events, before));
                    return rows;
                },
                table.forget(found.caseId()),
                EvidenceStore.forget(found.caseId()));
    }

    @Override
    public final void forgetEnded(Connection connection, Set<EntryId> entries) throws SQLException {
        table.forgetEnded(connection, entries);
    }

    /** Open cases of entries that have ended, and texts that are left of them. */
    @Override
    public final void tidy(LocalDate today) {
        table.openOfEnded().forEach(this::lookAgain);
        table.forgetEnded();
    }

    @Override
    public final void onDeadline(Deadlines.Due due, LocalDate today) {
        R found = table.find(due.caseId()).orElseThrow();
        if (due.isOver(today)) {
            following.passUp(found, due, today);
        } else {
            following.remind(found, due);
        }
    }

    @Override
    public final void recount(Deadlines.Due due) {
        Deadlines.Term counted =
                services.deadlines.term(due.term().countedFrom(), due.term().workingDays());
        if (!counted.equals(due.term())) {
            following.recount(table.find(due.caseId()).orElseThrow(), due, counted);
        }
    }
}
