package org.creditlists.designation.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.designation.registry.domain.Registration;
import org.creditlists.designation.registry.domain.RegistryCommand;
import org.creditlists.designation.registry.domain.RegistryDecider;
import org.creditlists.designation.registry.domain.RegistryEvent;
import org.creditlists.designation.standard.domain.AuthorityLevel;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.decision.UnreadableHistoryException;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.sql.KnownRows;
import org.jspecify.annotations.Nullable;

/**
 * All bodies, in memory: what this process changes it knows at once, what another replica changes within a second.
 * Competence goes by the date of a decision, so a second decides nothing.
 */
@Singleton
public class Registry {

    private static final String CHANGED = "SELECT payload, changed FROM authority WHERE changed > ? ORDER BY changed";
    private static final String PUT = """
            INSERT INTO authority (authority, payload, changed) VALUES (?, ?, nextval('authority_change'))
            ON CONFLICT (authority) DO UPDATE SET payload = excluded.payload, changed = excluded.changed
            """;

    private static final RegistryDecider DECIDER = new RegistryDecider();

    private final Decisions<RegistryEvent> decisions;
    private final KnownRows<Authority, Index> bodies;

    Registry(Decisions<RegistryEvent> decisions, DataSource dataSource) {
        this.decisions = decisions;
        this.bodies = new KnownRows<>(
                dataSource,
                CHANGED,
                row -> read(row.getBytes(1)),
                body -> body.id().value(),
                Index::of);
    }

    public Optional<Authority> find(AuthorityId id) {
        return Optional.ofNullable(bodies.all().get(id.value()));
    }

    /** All of them, by id. */
    public Map<String, Authority> all() {
        return bodies.all();
    }

    /** All of them as they were known last, by id: it waits for nothing. */
    Map<String, Authority> lately() {
        return bodies.lately();
    }

    /**
     * The next higher body: of the nearest level above, in the same part of the country, competent in the field on a
     * day (GuoFa (2016) 33, art. 22). Empty when there is none, or the body itself is not known.
     */
    public Optional<AuthorityId> above(AuthorityId id, FieldCode field, LocalDate day) {
        return find(id).flatMap(body -> all().values().stream()
                .filter(other -> other.kind() == Authority.BodyKind.DEPARTMENT
                        && other.level().compareTo(body.level()) < 0
                        && (other.level() == AuthorityLevel.NATIONAL || body.isIn(other.region()))
                        && other.may(Authority.Power.DESIGNATE, field, day))
                .max(Comparator.comparing(Authority::level).thenComparing(Authority::id, Comparator.reverseOrder()))
                .map(Authority::id));
    }

    /** The id of the only body with a Chinese name, or what was given when there is none of that name, or several. */
    public String idOf(String name) {
        return bodies.index().idsByName().getOrDefault(name, name);
    }

    /**
     * Decides about one body.
     *
     * @param authoriser another body that the decision depends on, null for none
     * @param companions further rows that stand or fall with a change
     */
    public Optional<Refusal> decide(
            RegistryCommand command, @Nullable AuthorityId authoriser, List<CompanionWrite> companions) {
        return decide(command, authoriser, companions, body -> Optional.empty());
    }

    /** @param condition why the command is not for the body as it is now; asked each time when it is decided again */
    Optional<Refusal> decide(
            RegistryCommand command,
            @Nullable AuthorityId authoriser,
            List<CompanionWrite> companions,
            Function<Optional<Authority>, Optional<Refusal>> condition) {
        Optional<Refusal> refusal = decisions.decide(boundary(command, authoriser), history -> {
            Map<AuthorityId, Registration> involved = after(history);
            Optional<Refusal> unfit =
                    condition.apply(in(involved, command.authority()).authority());
            if (unfit.isPresent()) {
                return new Draft<RegistryEvent, Optional<Refusal>>(List.of(), List.of(), unfit);
            }
            return switch (decide(command, authoriser, involved)) {
                case Decision.Refused<RegistryEvent> refused ->
                    new Draft<RegistryEvent, Optional<Refusal>>(List.of(), List.of(), Optional.of(refused.refusal()));
                case Decision.Accepted<RegistryEvent> accepted ->
                    new Draft<RegistryEvent, Optional<Refusal>>(
                            accepted.events(),
                            rows(in(involved, command.authority()), accepted.events(), companions),
                            Optional.empty());
            };
        });
        bodies.refresh();
        return refusal;
    }

    /** What would be decided now; the same parameters as {@link #decide}. */
    Decision<RegistryEvent> foresee(RegistryCommand command, @Nullable AuthorityId authoriser) {
        return decide(command, authoriser, after(decisions.history(boundary(command, authoriser))));
    }

    private static Boundary boundary(RegistryCommand command, @Nullable AuthorityId authoriser) {
        List<String> about = new ArrayList<>(List.of(command.authority().value()));
        if (authoriser != null && !authoriser.equals(command.authority())) {
            about.add(authoriser.value());
        }
        return Boundary.ofAll(RegistryEvent.AUTHORITY, about);
    }

    private static Map<AuthorityId, Registration> after(List<RegistryEvent> history) {
        Map<AuthorityId, Registration> involved = new HashMap<>();
        history.forEach(
                event -> involved.put(event.authority(), DECIDER.evolve(in(involved, event.authority()), event)));
        return involved;
    }

    private static Decision<RegistryEvent> decide(
            RegistryCommand command, @Nullable AuthorityId authoriser, Map<AuthorityId, Registration> involved) {
        RegistryCommand complete = command instanceof RegistryCommand.Grant grant && authoriser != null
                ? grant.by(in(involved, authoriser))
                : command;
        return DECIDER.decide(complete, in(involved, command.authority()));
    }

    /** What happened to a body, in order. */
    public List<RegistryEvent> history(AuthorityId id) {
        return decisions.history(Boundary.of(RegistryEvent.AUTHORITY, id.value()));
    }

    private static Registration in(Map<AuthorityId, Registration> involved, AuthorityId body) {
        return involved.getOrDefault(body, DECIDER.initial());
    }

    private static List<CompanionWrite> rows(
            Registration before, List<RegistryEvent> events, List<CompanionWrite> companions) {
        if (events.isEmpty()) {
            return List.of();
        }
        Registration after = before;
        for (RegistryEvent event : events) {
            after = DECIDER.evolve(after, event);
        }
        try {
            List<CompanionWrite> writes = new ArrayList<>(companions);
            writes.add(new CompanionWrite(
                    PUT,
                    List.of(
                            events.getFirst().authority().value(),
                            WireJson.MAPPER.writeValueAsBytes(after.authority().orElseThrow())),
                    1));
            return writes;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private record Index(Map<String, String> idsByName) {

        /** A closed body keeps its name: what it decided before is still corrected and ended under it. */
        static Index of(Map<String, Authority> bodies) {
            Map<String, String> names = new HashMap<>();
            bodies.values().forEach(body -> names.merge(body.zh(), body.id().value(), (one, two) -> body.zh()));
            return new Index(names);
        }
    }

    private static Authority read(byte[] json) {
        try {
            return WireJson.MAPPER.readValue(json, Authority.class);
        } catch (IOException e) {
            throw new UnreadableHistoryException("a stored body is not readable", e);
        }
    }
}
