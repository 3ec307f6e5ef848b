package org.creditlists.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;

/** Answers the reads that arrive together with one statement: a round trip is what a read costs. */
final class GroupReader implements AutoCloseable {

    private static final String BY_TAG = EventTable.HEAD + """
            ;SELECT q.request, %s FROM unnest(?::int[], ?::text[], ?::bigint[]) AS q(request, tag, after)
            JOIN event_tag t ON t.tag = q.tag AND t.position > q.after
            JOIN event e ON e.position = t.position
            ORDER BY q.request, e.position
            """.formatted(EventTable.COLUMNS);

    private static final String ALL = EventTable.HEAD
            + ";SELECT 0, %s FROM event e WHERE e.position > ? ORDER BY e.position".formatted(EventTable.COLUMNS);

    /**
     * @param marker position up to which nothing that matches is missing from the events
     */
    record Found(List<StoredEvent> events, long marker) {}

    private record Request(Wanted wanted, long after, CompletableFuture<Found> found) {}

    private final BlockingQueue<Request> queue;
    private final List<AtWork> work = new ArrayList<>();
    private final Patience patience;
    private final EventStoreSettings settings;
    private final Converter converter;
    private final Executor completions;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    GroupReader(
            DataSource dataSource,
            EventStoreSettings settings,
            Converter converter,
            Executor completions,
            Patience patience) {
        this.queue = new LinkedBlockingQueue<>(settings.maxWaiting());
        this.patience = patience;
        this.settings = settings;
        this.converter = converter;
        this.completions = completions;
        for (int i = 0; i < settings.readers(); i++) {
            var begun = new AtWork();
            work.add(begun);
            threads.add(Thread.ofPlatform()
                    .name("event-store-reader-" + i)
                    .daemon()
                    .start(() -> run(new DedicatedConnection(dataSource, true), begun)));
        }
    }

    CompletableFuture<Found> read(EventCriteria criteria, long after) {
        CompletableFuture<Found> found = new CompletableFuture<>();
        if (!queue.offer(new Request(Wanted.of(criteria), after, found))) {
            found.completeExceptionally(patience.shed("too many reads wait"));
        }
        if (closed) {
            rejectWaiting();
        }
        return found;
    }

    int waiting() {
        return queue.size();
    }

    Duration atWork() {
        return work.stream().map(AtWork::longest).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        closed = true;
        for (Thread thread : threads) {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        rejectWaiting();
    }

    private void rejectWaiting() {
        List<Request> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        waiting.forEach(r -> r.found().completeExceptionally(new IllegalStateException("the event store is closed")));
    }

    private void run(DedicatedConnection connection, AtWork begun) {
        List<Request> group = new ArrayList<>();
        while (!closed) {
            try {
                group.add(queue.take());
                queue.drainTo(group, settings.maxGroupReads() - 1);
                group.removeIf(request -> request.found().isDone());
                begun.begin();
                answer(connection, group);
            } catch (InterruptedException e) {
                closed = true;
            }
            begun.end();
            group.clear();
        }
        connection.close();
    }

    private void answer(DedicatedConnection connection, List<Request> group) {
        try {
            connection.retried(open -> {
                List<Request> byTag = new ArrayList<>();
                for (Request request : group) {
                    if (request.wanted().isFoundByTag()) {
                        byTag.add(request);
                    } else {
                        readAll(open, request);
                    }
                }
                if (!byTag.isEmpty()) {
                    readByTag(open, byTag);
                }
                return group;
            });
        } catch (SQLException | RuntimeException | Error e) {
            // After an error, too, the reader lives on: without it nothing would ever be read again.
            connection.close();
            for (Request request : group) {
                completions.execute(() -> request.found().completeExceptionally(e));
            }
        }
    }

    private void readByTag(Connection open, List<Request> group) throws SQLException {
        List<Integer> requests = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        List<Long> afters = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            Set<EventCriterion> criteria = group.get(i).wanted().each();
            for (EventCriterion criterion : criteria) {
                requests.add(i);
                tags.add(Wanted.firstTag(criterion));
                afters.add(group.get(i).after());
            }
        }
        try (PreparedStatement statement = open.prepareStatement(BY_TAG)) {
            EventTable.bind(statement, 1, requests.toArray(Integer[]::new));
            EventTable.bind(statement, 2, tags.toArray(String[]::new));
            EventTable.bind(statement, 3, afters.toArray(Long[]::new));
            complete(statement, group);
        }
    }

    private void readAll(Connection open, Request request) throws SQLException {
        try (PreparedStatement statement = open.prepareStatement(ALL)) {
            statement.setLong(1, request.after());
            complete(statement, List.of(request));
        }
    }

    private void complete(PreparedStatement statement, List<Request> group) throws SQLException {
        statement.execute();
        long head;
        try (ResultSet row = statement.getResultSet()) {
            row.next();
            head = row.getLong(1);
        }
        List<List<StoredEvent>> found = new ArrayList<>();
        group.forEach(request -> found.add(new ArrayList<>()));
        statement.getMoreResults();
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                List<StoredEvent> events = found.get(rows.getInt(1));
                StoredEvent event = EventTable.read(rows, 2, converter);
                boolean again = !events.isEmpty() && events.getLast().position() == event.position();
                if (!again && event.matches(group.get(rows.getInt(1)).wanted())) {
                    events.add(event);
                }
            }
        }
        for (int i = 0; i < group.size(); i++) {
            List<StoredEvent> events = found.get(i);
            // The head was read a moment before the events. Whatever stands between the head and the last event found
            // was visible to the second statement too, because positions are in commit order.
            long marker =
                    events.isEmpty() ? head : Math.max(head, events.getLast().position());
            CompletableFuture<Found> future = group.get(i).found();
            completions.execute(() -> future.complete(new Found(events, marker)));
        }
    }
}
