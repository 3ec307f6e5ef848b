package org.creditlists.runtime.decision;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.StorageEngineBackedEventStore;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventBus;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.creditlists.eventstore.BeforeWriting;
import org.creditlists.eventstore.CompanionRejectedException;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.eventstore.OrderedIds;
import org.creditlists.eventstore.Patience;
import org.creditlists.eventstore.PublicationResolver;
import org.creditlists.runtime.author.Author;
import org.creditlists.runtime.author.Authors;
import org.creditlists.runtime.author.StoredAuthor;
import org.creditlists.web.trace.TraceContext;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the event store: sources what the boundary names, lets the decision be made, and appends only if nothing
 * within the boundary came in between; otherwise it begins again. Blocks until the outcome is durable.
 *
 * @param <E> the service's events
 */
public final class Decisions<E> {

    private static final int ATTEMPTS = 25;
    private static final long LONGEST_PAUSE_NANOS = 20_000_000;
    /** Fewer than a service has connections (30): whoever decides gets those that it needs. */
    private static final int AT_ONCE = 24;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final String UNIQUE_VIOLATION = "23505";

    private final EventStorageEngine engine;
    private final EventStore eventStore;
    private final EventCodec<E> codec;
    private final InstantSource clock;
    private final Authors authors;
    private final Turns turns = new Turns(AT_ONCE, LONGEST_WAIT);
    private final UnitOfWorkFactory unitsOfWork = new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE);

    /**
     * @param clock tells when an event was recorded
     * @param authors tells who does it
     */
    public Decisions(EventStorageEngine engine, EventCodec<E> codec, InstantSource clock, Authors authors) {
        this.authors = authors;
        this.engine = engine;
        this.codec = codec;
        this.clock = clock;
        this.eventStore = new StorageEngineBackedEventStore(engine, new SimpleEventBus(), this::tagsOf);
    }

    /**
     * @param work is called again when another decision came in between, so it must not have effects of its own
     * @throws org.creditlists.runtime.author.UnknownAuthorException when nobody acts
     * @throws org.creditlists.eventstore.StoreBusyException when more people act at once than are taken on within 5 s
     * @throws RuntimeException what {@code work} throws, or what kept the outcome from being stored
     */
    public <R> R decide(Boundary boundary, Function<List<E>, Draft<E, R>> work) {
        // Asked for here, on the thread of whoever acts: what follows may run on another.
        Author author = authors.current();
        return author instanceof Author.Person
                ? turns.take(() -> decide(boundary, work, author))
                : decide(boundary, work, author);
    }

    private <R> R decide(Boundary boundary, Function<List<E>, Draft<E, R>> work, Author author) {
        for (int attempt = 1; ; attempt++) {
            try {
                return tryOnce(boundary, work, author).join();
            } catch (CompletionException e) {
                Throwable cause = e.getCause();
                if (!isConflict(cause) || attempt == ATTEMPTS) {
                    throw cause instanceof RuntimeException known ? known : e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
            }
        }
    }

    /** What has happened within a boundary, without deciding anything. */
    public List<E> history(Boundary boundary) {
        return recorded(boundary).stream().map(Recorded::event).toList();
    }

    /**
     * An event, when it was recorded, and who caused it.
     *
     * @param <E> the service's events
     */
    public record Recorded<E>(E event, Instant at, StoredAuthor author) {}

    /** What has happened within a boundary, with the times at which it became known. */
    public List<Recorded<E>> recorded(Boundary boundary) {
        return engine.source(SourcingCondition.conditionFor(criteria(boundary)), null)
                .filter(entry -> entry.message().payload() instanceof byte[])
                .<List<Recorded<E>>>reduce(new ArrayList<>(), (events, entry) -> {
                    EventMessage message = entry.message();
                    events.add(new Recorded<>(read(message), message.timestamp(), StoredAuthor.of(message.metadata())));
                    return events;
                })
                .join();
    }

    private <R> CompletableFuture<R> tryOnce(Boundary boundary, Function<List<E>, Draft<E, R>> work, Author author) {
        return unitsOfWork.create().executeWithResult(context -> {
            if (!(author instanceof Author.Person)) {
                Patience.forEver(context);
            }
            EventStoreTransaction transaction = eventStore.transaction(context);
            return transaction
                    .source(SourcingCondition.conditionFor(criteria(boundary)))
                    .<List<E>>reduce(new ArrayList<>(), (events, entry) -> {
                        events.add(read(entry.message()));
                        return events;
                    })
                    .thenApply(history -> store(context, transaction, work.apply(history), author));
        });
    }

    private <R> R store(
            ProcessingContext context, EventStoreTransaction transaction, Draft<E, R> draft, Author author) {
        draft.companions().forEach(write -> CompanionWrite.attach(context, write));
        if (draft.beforeWriting() != null) {
            BeforeWriting.attach(context, draft.beforeWriting());
        }
        Map<Author.Cause, Metadata> byCause = new HashMap<>();
        Instant now = clock.instant();
        for (E event : draft.events()) {
            Metadata metadata =
                    byCause.computeIfAbsent(causeOf(event, author), cause -> Metadata.from(author.metadata(cause)));
            transaction.appendEvent(toMessage(event, draft.further().get(event), metadata, now));
        }
        if (draft.events().isEmpty() && !draft.companions().isEmpty()) {
            context.onCommit(commit -> engine.appendEvents(AppendCondition.none(), commit, List.of())
                    .thenCompose(append -> append.commit(commit)));
        }
        return draft.result();
    }

    /** None for authors who act of their own accord. */
    private Author.Cause causeOf(E event, Author author) {
        return author instanceof Author.Reaction reaction
                ? reaction.causeOf(codec.tagsOf(event).values())
                : Author.Cause.NONE;
    }

    private EventMessage toMessage(E event, @Nullable Boundary further, Metadata metadata, Instant now) {
        EventCodec.Name name = codec.nameOf(event);
        String id = OrderedIds.next().toString();
        return new GenericEventMessage(
                id, new MessageType(name.type(), name.version()), new Payload<>(event, codec, further), metadata, now);
    }

    private E read(EventMessage message) {
        MessageType type = message.type();
        if (!(message.payload() instanceof byte[] json)) {
            throw new UnreadableHistoryException("no stored event: " + type, null);
        }
        return codec.read(new EventCodec.Name(type.name(), type.version()), json);
    }

    private Set<Tag> tagsOf(EventMessage message) {
        Set<Tag> tags = new HashSet<>();
        if (message.payload() instanceof Payload<?> payload) {
            payload.tags().forEach((key, value) -> tags.add(new Tag(key, value)));
            if (payload.further() != null) {
                payload.further()
                        .values()
                        .forEach((key, values) -> values.forEach(value -> tags.add(new Tag(key, value))));
            }
        }
        return tags;
    }

    /** Where the engine finds out what is published; it belongs to the codec that made the message. */
    public static PublicationResolver publications() {
        return tagged -> tagged.event().payload() instanceof Payload<?> payload
                ? payload.publication(tagged.event().metadata().get(TraceContext.HEADER))
                : null;
    }

    private static EventCriteria criteria(Boundary boundary) {
        List<EventCriteria> criteria = new ArrayList<>();
        boundary.values()
                .forEach((tag, values) ->
                        values.forEach(value -> criteria.add(EventCriteria.havingTags(new Tag(tag, value)))));
        return criteria.size() == 1 ? criteria.getFirst() : EventCriteria.either(criteria);
    }

    private static boolean isConflict(@Nullable Throwable cause) {
        return cause instanceof AppendEventsTransactionRejectedException
                || cause instanceof StaleReadException
                || cause instanceof CompanionRejectedException
                || cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState());
    }
}
