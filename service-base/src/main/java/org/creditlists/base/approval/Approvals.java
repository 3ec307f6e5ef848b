package org.creditlists.base.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.creditlists.base.approval.domain.Approval;
import org.creditlists.base.approval.domain.ApprovalCommand;
import org.creditlists.base.approval.domain.ApprovalDecider;
import org.creditlists.base.approval.domain.ApprovalEvent;
import org.creditlists.base.approval.domain.ApprovalState;
import org.creditlists.base.approval.domain.Asked;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.decision.TwoPersons;
import org.creditlists.eventstore.CompanionRejectedException;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.author.Acting;
import org.creditlists.runtime.author.Author;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.decision.UnreadableHistoryException;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.sql.KnownRows;
import org.creditlists.runtime.sql.Rows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All requests that need a second person, in memory, and what is done when one is approved. Approving is one decision,
 * carrying out another: a process that ends in between goes on with it, and {@code settled} keeps it from being done
 * twice.
 */
public class Approvals {

    /** That bounds decisions. */
    public static final String TAG = "approval";

    private static final Logger LOG = LoggerFactory.getLogger(Approvals.class);
    private static final String CHANGED = "SELECT content, changed FROM approval WHERE changed > ? ORDER BY changed";
    private static final String PUT = """
            INSERT INTO approval (approval_id, content, changed) VALUES (?, ?, nextval('approval_change'))
            ON CONFLICT (approval_id) DO UPDATE SET content = excluded.content, changed = excluded.changed
            """;
    private static final String SETTLE =
            "UPDATE approval SET settled = true WHERE approval_id = ?::uuid AND NOT settled";
    private static final String IS_SETTLED = "SELECT settled FROM approval WHERE approval_id = ?";

    private static final ApprovalDecider DECIDER = new ApprovalDecider();

    private final Decisions<ApprovalEvent> decisions;
    private final DataSource dataSource;
    private final LegalDay legalDay;
    private final Map<String, TwoPersonsAct> acts;
    private final KnownRows<Approval, List<Approval>> known;

    public Approvals(
            Decisions<ApprovalEvent> decisions, DataSource dataSource, LegalDay legalDay, List<TwoPersonsAct> acts) {
        this.decisions = decisions;
        this.dataSource = dataSource;
        this.legalDay = legalDay;
        this.acts = acts.stream().collect(Collectors.toMap(TwoPersonsAct::name, Function.identity()));
        this.known = new KnownRows<>(
                dataSource,
                CHANGED,
                row -> read(row.getBytes(1)),
                approval -> approval.asked().id().toString(),
                all -> all.values().stream()
                        .filter(one -> one.state() == Approval.State.APPROVED || one.state() == Approval.State.WAITING)
                        .toList());
    }

    public Collection<Approval> all() {
        return known.all().values();
    }

    public Optional<Approval> find(UUID id) {
        return Optional.ofNullable(known.all().get(id.toString()));
    }

    /** What happened to a request, in order. */
    public List<Decisions.Recorded<ApprovalEvent>> history(UUID id) {
        return decisions.recorded(Boundary.of(TAG, id));
    }

    /** Empty when it is accepted; durable when this returns, and carried out when it was approved. */
    public Optional<Refusal> decide(UUID id, ApprovalCommand command) {
        Optional<Refusal> refusal = decide(id, command, List.of());
        find(id).ifPresent(approval -> {
            if (command instanceof ApprovalCommand.Approve given
                    && given.by().id().equals(approval.second())) {
                carryOut(id);
            } else {
                asTheSecond(approval, () -> carryOut(id));
            }
        });
        return refusal;
    }

    /** Carries out what was approved when a process ended before it had done so. */
    public void carryOutApproved() {
        known.refresh();
        for (Approval approval : known.index()) {
            try {
                // Nobody is the second person of what waits still: nothing is done.
                asTheSecond(approval, () -> carryOut(approval.asked().id()));
            } catch (RuntimeException e) {
                LOG.warn(
                        "{} is carried out later, after {}",
                        approval.asked().id(),
                        e.getClass().getName());
            }
        }
    }

    /** Those whose term has passed expire, in the name of whoever looks; another replica may be faster. */
    public void expire(LocalDate today) {
        known.refresh();
        for (Approval approval : known.index()) {
            if (approval.hasExpired(today)) {
                decide(approval.asked().id(), new ApprovalCommand.Expire(today), List.of());
            }
        }
    }

    /** How much an act would touch now. */
    Map<String, Long> touches(Asked asked) {
        return act(asked).touches(asked);
    }

    private TwoPersonsAct act(Asked asked) {
        return Objects.requireNonNull(acts.get(asked.act()), asked.act());
    }

    /** Whoever goes on with it, the act is that of the person who approved it. */
    private static void asTheSecond(Approval approval, Runnable work) {
        String second = approval.second();
        if (second != null) {
            Asked asked = approval.asked();
            Acting.as(new Author.Person(second, asked.organisation(), asked.role(), null, null, null, null), work);
        }
    }

    private void carryOut(UUID id) {
        find(id).filter(one -> one.state() == Approval.State.APPROVED).ifPresent(approved -> {
            Optional<Refusal> refusal = settle(approved);
            if (refusal.isEmpty()) {
                finish(id, new ApprovalCommand.Finish(null, legalDay.today()), List.of());
                return;
            }
            var refused = new ApprovalCommand.Finish(refusal.get().code(), legalDay.today());
            try {
                finish(id, refused, List.of(settled(id)));
            } catch (CompanionRejectedException e) {
                // Somebody else was faster: whatever that was has told its end, or tells it now.
                finish(id, new ApprovalCommand.Finish(null, legalDay.today()), List.of());
            }
        });
    }

    private Optional<Refusal> settle(Approval approved) {
        Asked asked = approved.asked();
        if (isSettled(asked.id())) {
            return Optional.empty();
        }
        var persons = new TwoPersons(asked.id(), asked.first(), Objects.requireNonNull(approved.second()));
        try {
            return act(asked).carryOut(asked, persons, List.of(settled(asked.id())));
        } catch (CompanionRejectedException e) {
            if (isSettled(asked.id())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void finish(UUID id, ApprovalCommand.Finish command, List<CompanionWrite> companions) {
        decide(id, command, companions);
    }

    private boolean isSettled(UUID id) {
        return Rows.query(dataSource, IS_SETTLED, row -> row.getBoolean(1), id).contains(true);
    }

    private static CompanionWrite settled(UUID id) {
        return new CompanionWrite(SETTLE, List.of(id.toString()), 1);
    }

    private Optional<Refusal> decide(UUID id, ApprovalCommand command, List<CompanionWrite> companions) {
        Optional<Refusal> refusal = decisions.decide(Boundary.of(TAG, id), history -> {
            ApprovalState before = after(DECIDER.initial(), history);
            return switch (DECIDER.decide(command, before)) {
                case Decision.Refused<ApprovalEvent> refused ->
                    new Draft<ApprovalEvent, Optional<Refusal>>(List.of(), List.of(), Optional.of(refused.refusal()));
                case Decision.Accepted<ApprovalEvent> accepted ->
                    new Draft<ApprovalEvent, Optional<Refusal>>(
                            accepted.events(), rows(before, accepted.events(), companions), Optional.empty());
            };
        });
        known.refresh();
        return refusal;
    }

    private static ApprovalState after(ApprovalState before, List<ApprovalEvent> events) {
        ApprovalState state = before;
        for (ApprovalEvent event : events) {
            state = DECIDER.evolve(state, event);
        }
        return state;
    }

    private static List<CompanionWrite> rows(
            ApprovalState before, List<ApprovalEvent> events, List<CompanionWrite> companions) {
        if (events.isEmpty()) {
            return List.of();
        }
        Approval approval = after(before, events).stored().orElseThrow();
        var put = new CompanionWrite(PUT, List.of(approval.asked().id(), json(approval)), 1);
        return companions.isEmpty() ? List.of(put) : List.of(companions.getFirst(), put);
    }

    private static byte[] json(Approval approval) {
        try {
            return WireJson.MAPPER.writeValueAsBytes(approval);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Approval read(byte[] json) {
        try {
            return WireJson.MAPPER.readValue(json, Approval.class);
        } catch (IOException e) {
            throw new UnreadableHistoryException("a stored approval is not readable", e);
        }
    }
}
