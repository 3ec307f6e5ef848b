package org.creditlists.sharing.power;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.decision.UnreadableHistoryException;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.runtime.schedule.Repeated;
import org.creditlists.runtime.sql.KnownRows;
import org.creditlists.sharing.power.domain.ApplicationCommand;
import org.creditlists.sharing.power.domain.ApplicationDecider;
import org.creditlists.sharing.power.domain.ApplicationEvent;
import org.creditlists.sharing.power.domain.ApplicationState;
import org.creditlists.sharing.power.domain.SpecialApplication;
import org.jspecify.annotations.Nullable;

/** All special applications, in memory: each inquiry looks whether one covers it. */
@Singleton
public class SpecialApplications {

    private static final String CHANGED =
            "SELECT content, changed FROM special_application WHERE changed > ? ORDER BY changed";
    private static final String PUT = """
            INSERT INTO special_application (application_id, content, changed)
            VALUES (?, ?, nextval('special_application_change'))
            ON CONFLICT (application_id) DO UPDATE SET content = excluded.content, changed = excluded.changed
            """;

    /** Shorter than what is known counts as fresh. */
    private static final Duration REFRESH = Duration.ofMillis(400);

    private static final ApplicationDecider DECIDER = new ApplicationDecider();

    private final Decisions<ApplicationEvent> decisions;
    private final KeyedHash hash;
    private final KnownRows<SpecialApplication, Map<String, List<SpecialApplication>>> known;
    private @Nullable Repeated refresher;

    SpecialApplications(Decisions<ApplicationEvent> decisions, DataSource dataSource, KeyedHash hash) {
        this.decisions = decisions;
        this.hash = hash;
        this.known = new KnownRows<>(
                dataSource,
                CHANGED,
                row -> read(row.getBytes(1)).withHash(stored -> hash.from(HashedColumn.APPLICATION, stored)),
                application -> application.id().toString(),
                all -> all.values().stream()
                        .filter(one -> one.state() == SpecialApplication.State.GRANTED)
                        .collect(Collectors.groupingBy(SpecialApplication::applicant)));
    }

    /** Inquiries are answered on threads that must not wait for a database: what they look at is fresh already. */
    void start(@Observes StartupEvent event) {
        refresher = Repeated.start("special-applications", REFRESH, known::refresh);
    }

    void stop(@Observes ShutdownEvent event) {
        if (refresher != null) {
            refresher.close();
        }
    }

    public Collection<SpecialApplication> all() {
        return known.all().values();
    }

    Optional<SpecialApplication> find(UUID id) {
        return Optional.ofNullable(known.all().get(id.toString()));
    }

    /** Those that were granted to a person, whatever their days. */
    List<SpecialApplication> grantedTo(String person) {
        return known.index().getOrDefault(person, List.of());
    }

    /** Empty when it is accepted; durable when this returns. */
    Optional<Refusal> decide(UUID id, ApplicationCommand command) {
        Optional<Refusal> refusal = decisions.decide(Boundary.of("inquiry-application", id), history -> {
            ApplicationState before =
                    after(DECIDER.initial(), history.stream().map(this::opened).toList());
            return switch (DECIDER.decide(command, before)) {
                case Decision.Refused<ApplicationEvent> refused ->
                    new Draft<ApplicationEvent, Optional<Refusal>>(
                            List.of(), List.of(), Optional.of(refused.refusal()));
                case Decision.Accepted<ApplicationEvent> accepted ->
                    new Draft<ApplicationEvent, Optional<Refusal>>(
                            accepted.events().stream().map(this::kept).toList(),
                            rows(before, accepted.events()),
                            Optional.empty());
            };
        });
        known.refresh();
        return refusal;
    }

    private static ApplicationState after(ApplicationState before, List<ApplicationEvent> events) {
        ApplicationState state = before;
        for (ApplicationEvent event : events) {
            state = DECIDER.evolve(state, event);
        }
        return state;
    }

    /** An event with the hash of the code as events hold it. */
    private ApplicationEvent kept(ApplicationEvent event) {
        return hashed(event, code -> hash.in(HashedColumn.APPLIED_FOR, code));
    }

    /** An event as it is decided by. */
    private ApplicationEvent opened(ApplicationEvent event) {
        return hashed(event, stored -> hash.from(HashedColumn.APPLIED_FOR, stored));
    }

    private static ApplicationEvent hashed(ApplicationEvent event, UnaryOperator<String> form) {
        return event instanceof ApplicationEvent.Requested requested
                ? new ApplicationEvent.Requested(requested.application().withHash(form))
                : event;
    }

    private List<CompanionWrite> rows(ApplicationState before, List<ApplicationEvent> events) {
        return events.isEmpty()
                ? List.of()
                : after(before, events)
                        .stored()
                        .map(one -> new CompanionWrite(PUT, List.of(one.id(), json(stored(one))), 1))
                        .stream()
                        .toList();
    }

    private SpecialApplication stored(SpecialApplication application) {
        return application.withHash(code -> hash.in(HashedColumn.APPLICATION, code));
    }

    private static byte[] json(SpecialApplication application) {
        try {
            return WireJson.MAPPER.writeValueAsBytes(application);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static SpecialApplication read(byte[] json) {
        try {
            return WireJson.MAPPER.readValue(json, SpecialApplication.class);
        } catch (IOException e) {
            throw new UnreadableHistoryException("a stored application is not readable", e);
        }
    }
}
