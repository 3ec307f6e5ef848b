package org.creditlists.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.ContinuousMessageStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/**
 * An event storage engine on one PostgreSQL table, with tags and append conditions (dynamic consistency boundaries).
 * Any number of processes may write to one database; positions begin at 1, have no gaps and are in commit order.
 *
 * <p>A tracking token is the position of the last event that was seen, and reading goes on after it; a consistency
 * marker is the position up to which a reader has seen everything that matches.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine, AutoCloseable {

    /** How soon an open stream learns of events that another process appended. */
    private static final Duration POLL = Duration.ofMillis(200);

    private final Converter converter;
    private final PublicationResolver publications;
    private final @Nullable AppendSeal seal;
    private final ExecutorService completions = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService poller =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private final Set<Runnable> openStreams = ConcurrentHashMap.newKeySet();
    private final GroupWriter writer;
    private final GroupReader reader;
    private final TailReader tail;
    private final AppendWatch watch;
    private final Patience patience;

    /**
     * @param dataSource gives {@code settings.readers() + 1} connections that are kept, and one more for each stream
     *     while it reads
     * @param converter makes bytes of payloads that are not bytes already, and JSON of metadata
     */
    public PostgresEventStorageEngine(
            DataSource dataSource, Converter converter, PublicationResolver publications, EventStoreSettings settings) {
        this(dataSource, converter, publications, settings, null, AppendWatch.NONE);
    }

    /** @param seal of every append; null for none */
    public PostgresEventStorageEngine(
            DataSource dataSource,
            Converter converter,
            PublicationResolver publications,
            EventStoreSettings settings,
            @Nullable AppendSeal seal) {
        this(dataSource, converter, publications, settings, seal, AppendWatch.NONE);
    }

    /**
     * @param seal of every append; null for none
     * @param watch is told of every append
     */
    public PostgresEventStorageEngine(
            DataSource dataSource,
            Converter converter,
            PublicationResolver publications,
            EventStoreSettings settings,
            @Nullable AppendSeal seal,
            AppendWatch watch) {
        this.watch = watch;
        this.seal = seal;
        this.converter = converter;
        this.publications = publications;
        this.patience = new Patience(settings.patience());
        this.writer = new GroupWriter(dataSource, settings, converter, completions, this::tellStreams, seal);
        this.reader = new GroupReader(dataSource, settings, converter, completions, patience);
        this.tail = new TailReader(dataSource, converter);
        poller.scheduleWithFixedDelay(this::tellStreams, POLL.toMillis(), POLL.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        List<NewEvent> stored;
        List<byte[]> digests;
        var metadata = new Metadata.Formatter(converter);
        try {
            stored = events.stream()
                    .map(event -> NewEvent.from(event, converter, metadata, publications))
                    .toList();
            // Here, by the thread of the caller: the writer is one for all.
            AppendSeal by = seal;
            digests = by == null
                    ? List.of()
                    : stored.stream().map(event -> by.digest(event.digested())).toList();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
        return CompletableFuture.completedFuture(new Append(condition, stored, digests, context));
    }

    /** The condition is checked when the append is written, and nowhere before: earlier it could only cost a read. */
    private final class Append implements AppendTransaction<ConsistencyMarker> {

        private final AppendCondition condition;
        private final List<NewEvent> events;
        private final List<byte[]> digests;
        private final @Nullable ProcessingContext origin;
        private final AtomicBoolean finished = new AtomicBoolean();

        Append(
                AppendCondition condition,
                List<NewEvent> events,
                List<byte[]> digests,
                @Nullable ProcessingContext origin) {
            this.condition = condition;
            this.events = events;
            this.digests = digests;
            this.origin = origin;
        }

        @Override
        public CompletableFuture<ConsistencyMarker> commit(@Nullable ProcessingContext context) {
            if (finished.getAndSet(true)) {
                return CompletableFuture.failedFuture(new IllegalStateException("already committed or rolled back"));
            }
            ProcessingContext unit = context == null ? origin : context;
            var companions = CompanionWrite.of(unit);
            var request = new AppendRequest(
                    condition, Wanted.of(condition.criteria()), events, digests, companions, new CompletableFuture<>());
            try {
                BeforeWriting.run(unit);
            } catch (RuntimeException e) {
                return CompletableFuture.failedFuture(e);
            }
            long begun = System.nanoTime();
            request.done()
                    .whenComplete((_, failure) -> watch.over(types(), System.nanoTime() - begun, outcome(failure)));
            if (!writer.submit(request)) {
                return CompletableFuture.failedFuture(patience.shed("too many appends wait"));
            }
            return patience.limit(request.done(), unit);
        }

        private List<String> types() {
            return events.stream().map(event -> event.type().name()).toList();
        }

        private static AppendWatch.Outcome outcome(@Nullable Throwable failure) {
            if (failure == null) {
                return AppendWatch.Outcome.STORED;
            }
            return failure instanceof AppendEventsTransactionRejectedException
                    ? AppendWatch.Outcome.CONFLICT
                    : AppendWatch.Outcome.FAILED;
        }

        @Override
        public CompletableFuture<ConsistencyMarker> afterCommit(
                ConsistencyMarker marker, @Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(marker);
        }

        @Override
        public void rollback(@Nullable ProcessingContext context) {
            finished.set(true);
        }
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        long after = Math.max(0, GlobalIndexPosition.toIndex(condition.start()));
        // Waited for here: a stream that another thread completes can be taken by that thread and the caller's at once,
        // which ends
        // in "source already consumed" (seen with Axon 5.0.1). Who sources waits for it anyway.
        try {
            return toStream(patience.limit(reader.read(condition.criteria(), after), context)
                    .join());
        } catch (CompletionException e) {
            return MessageStream.failed(e.getCause() == null ? e : e.getCause());
        }
    }

    private static MessageStream<EventMessage> toStream(GroupReader.Found found) {
        Context end = ConsistencyMarker.addToContext(Context.empty(), new GlobalIndexConsistencyMarker(found.marker()));
        Stream<MessageStream.Entry<EventMessage>> entries = Stream.concat(
                found.events().stream().map(PostgresEventStorageEngine::toEntry),
                Stream.of(new SimpleEntry<>(TerminalEventMessage.INSTANCE, end)));
        return MessageStream.fromStream(entries, MessageStream.Entry::message, entry -> entry);
    }

    private static MessageStream.Entry<EventMessage> toEntry(StoredEvent event) {
        TrackingToken seen = new GlobalSequenceTrackingToken(event.position());
        return new SimpleEntry<>(event.toMessage(), TrackingToken.addToContext(Context.empty(), seen));
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        long after = condition.position().position().orElse(0);
        EventCriteria criteria = condition.criteria();
        return new ContinuousMessageStream<StoredEvent>(
                last -> tail.next(last == null ? after : last.position(), criteria),
                PostgresEventStorageEngine::toEntry,
                (stream, callback) -> {
                    openStreams.add(callback);
                    return () -> openStreams.remove(callback);
                });
    }

    private void tellStreams() {
        openStreams.forEach(completions::execute);
    }

    /** How busy it is at this moment. */
    public StoreState state() {
        return new StoreState(writer.waiting(), reader.waiting(), patience.count(), writer.atWork(), reader.atWork());
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return CompletableFuture.supplyAsync(() -> new GlobalSequenceTrackingToken(tail.head()), completions);
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return CompletableFuture.supplyAsync(
                () -> {
                    Long first = tail.firstAt(at);
                    return new GlobalSequenceTrackingToken(first == null ? tail.head() : first - 1);
                },
                completions);
    }

    /** Waits for the group that is being written; appends that still wait are rejected. */
    @Override
    public void close() {
        poller.shutdownNow();
        writer.close();
        reader.close();
        completions.close();
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("converter", converter);
        descriptor.describeProperty("publications", publications);
    }
}
