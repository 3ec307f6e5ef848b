package org.creditlists.incentive.memorandum;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.record.MemorandumRecord;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.incentive.memorandum.domain.Memorandum;
import org.creditlists.incentive.memorandum.domain.MemorandumCommand;
import org.creditlists.incentive.memorandum.domain.MemorandumDecider;
import org.creditlists.incentive.memorandum.domain.MemorandumEvent;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.decision.UnreadableHistoryException;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.sql.KnownRows;

/** All memoranda, in memory. */
@Singleton
public class Memoranda {

    private static final MemorandumDecider DECIDER = new MemorandumDecider();
    private static final Boundary ALL = Boundary.of("memoranda", "all");
    private static final String CHANGED = "SELECT content, changed FROM memorandum WHERE changed > ? ORDER BY changed";
    private static final String PUT = """
            INSERT INTO memorandum (code, content, changed) VALUES (?, ?, nextval('memorandum_change'))
            ON CONFLICT (code) DO UPDATE SET content = excluded.content, changed = excluded.changed
            """;
    private static final String PUBLISH = """
            INSERT INTO concluded_memorandum AS c (code, payload) VALUES (?, ?)
            ON CONFLICT (code) DO UPDATE SET payload = excluded.payload WHERE c.payload <> excluded.payload
            """;

    private final Decisions<MemorandumEvent> decisions;
    private final KnownRows<Memorandum, Map<String, List<MemorandumRecord>>> known;

    Memoranda(Decisions<MemorandumEvent> decisions, DataSource dataSource) {
        this.decisions = decisions;
        this.known = new KnownRows<>(
                dataSource, CHANGED, row -> read(row.getBytes(1)), Memorandum::code, Memoranda::byScope);
    }

    /** By code, drafts included. */
    public Collection<Memorandum> all() {
        return known.all().values();
    }

    public Optional<Memorandum> find(String code) {
        return Optional.ofNullable(known.all().get(code));
    }

    /** What was ever concluded for a list and a field. */
    public List<MemorandumRecord> of(ListKind list, FieldCode field) {
        return known.index().getOrDefault(scope(list, field), List.of());
    }

    /** What happened to all of them, in order. */
    List<Decisions.Recorded<MemorandumEvent>> history() {
        return decisions.recorded(ALL);
    }

    /** What would be decided now. */
    Decision<MemorandumEvent> foresee(MemorandumCommand command) {
        return DECIDER.decide(command, after(decisions.history(ALL)));
    }

    /** Empty when it is accepted; durable when this returns. */
    public Optional<Refusal> decide(MemorandumCommand command) {
        return decide(command, List.of());
    }

    /** @param companions further rows that stand or fall with a change */
    Optional<Refusal> decide(MemorandumCommand command, List<CompanionWrite> companions) {
        return decide(command, companions, before -> Optional.empty());
    }

    /** @param condition why the command is not for the memorandum as it is now; asked with each attempt to decide */
    Optional<Refusal> decide(MemorandumCommand command, Function<Optional<Memorandum>, Optional<Refusal>> condition) {
        return decide(command, List.of(), all -> condition.apply(Optional.ofNullable(all.get(command.code()))));
    }

    private Optional<Refusal> decide(
            MemorandumCommand command,
            List<CompanionWrite> companions,
            Function<Map<String, Memorandum>, Optional<Refusal>> condition) {
        Optional<Refusal> refusal = decisions.decide(ALL, history -> {
            Map<String, Memorandum> before = after(history);
            Optional<Refusal> unfit = condition.apply(before);
            if (unfit.isPresent()) {
                return new Draft<MemorandumEvent, Optional<Refusal>>(List.of(), List.of(), unfit);
            }
            return switch (DECIDER.decide(command, before)) {
                case Decision.Refused<MemorandumEvent> refused ->
                    new Draft<MemorandumEvent, Optional<Refusal>>(List.of(), List.of(), Optional.of(refused.refusal()));
                case Decision.Accepted<MemorandumEvent> accepted ->
                    new Draft<MemorandumEvent, Optional<Refusal>>(
                            accepted.events(), rows(before, accepted.events(), companions), Optional.empty());
            };
        });
        known.refresh();
        return refusal;
    }

    private static Map<String, Memorandum> after(List<MemorandumEvent> history) {
        Map<String, Memorandum> memoranda = DECIDER.initial();
        for (MemorandumEvent event : history) {
            memoranda = DECIDER.evolve(memoranda, event);
        }
        return memoranda;
    }

    private static List<CompanionWrite> rows(
            Map<String, Memorandum> before, List<MemorandumEvent> events, List<CompanionWrite> companions) {
        if (events.isEmpty()) {
            return List.of();
        }
        Map<String, Memorandum> after = before;
        for (MemorandumEvent event : events) {
            after = DECIDER.evolve(after, event);
        }
        String code = events.getFirst().code();
        Memorandum memorandum = after.get(code);
        if (memorandum == null) {
            throw new IllegalStateException("no memorandum " + code);
        }
        List<CompanionWrite> writes = new ArrayList<>(companions);
        writes.add(new CompanionWrite(PUT, List.of(code, json(memorandum)), 1));
        if (memorandum.concluded() > 0) {
            writes.add(new CompanionWrite(PUBLISH, List.of(code, json(memorandum.record())), CompanionWrite.ANY));
        }
        return writes;
    }

    private static Map<String, List<MemorandumRecord>> byScope(Map<String, Memorandum> all) {
        Map<String, List<MemorandumRecord>> scopes = new HashMap<>();
        all.values().stream()
                .filter(memorandum -> !memorandum.versions().isEmpty())
                .sorted((one, two) -> one.code().compareTo(two.code()))
                .forEach(memorandum -> scopes.computeIfAbsent(
                                scope(memorandum.list(), memorandum.field()), scope -> new ArrayList<>())
                        .add(memorandum.record()));
        return scopes;
    }

    private static String scope(ListKind list, FieldCode field) {
        return list + "|" + field;
    }

    private static byte[] json(Object value) {
        try {
            return WireJson.MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Memorandum read(byte[] json) {
        try {
            return WireJson.MAPPER.readValue(json, Memorandum.class);
        } catch (IOException e) {
            throw new UnreadableHistoryException("a stored memorandum is not readable", e);
        }
    }
}
