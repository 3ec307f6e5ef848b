package org.creditlists.eventstore;

import static org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException.conflictingEventsDetected;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Writes the appends that arrive together in one transaction. While one group waits for the disk the next one gathers,
 * so a group is as large as the load asks for. The advisory lock is held until the commit is visible: positions have no
 * gaps and are in commit order, whichever process writes.
 */
final class GroupWriter implements AutoCloseable {

    private static final String LOCK_AND_HEAD = "SELECT pg_advisory_xact_lock(?);" + EventTable.HEAD;

    /** Events after the marker that have the first tag of a criterion; the criterion itself is checked on them. */
    private static final String CANDIDATES = """
            SELECT q.request, %s FROM unnest(?::int[], ?::text[], ?::bigint[]) AS q(request, tag, after)
            JOIN event_tag t ON t.tag = q.tag AND t.position > q.after
            JOIN event e ON e.position = t.position
            """.formatted(EventTable.COLUMNS);

    private static final String ALL_AFTER = "SELECT %s FROM event e WHERE e.position > ?".formatted(EventTable.COLUMNS);

    private final BlockingQueue<AppendRequest> queue;
    private final AtWork work = new AtWork();
    private final DedicatedConnection connection;
    private final EventStoreSettings settings;
    private final Converter converter;
    private final Executor completions;
    private final Runnable appended;
    private final @Nullable AppendSeal seal;
    private final RecentTags recent = new RecentTags();
    private final Thread thread;
    private volatile boolean closed;

    GroupWriter(
            DataSource dataSource,
            EventStoreSettings settings,
            Converter converter,
            Executor completions,
            Runnable appended,
            @Nullable AppendSeal seal) {
        this.connection = new DedicatedConnection(dataSource, false);
        this.queue = new LinkedBlockingQueue<>(settings.maxWaiting());
        this.settings = settings;
        this.converter = converter;
        this.completions = completions;
        this.appended = appended;
        this.seal = seal;
        this.thread = Thread.ofPlatform().name("event-store-writer").daemon().start(this::run);
    }

    /** False when too many wait: it is not written. */
    boolean submit(AppendRequest request) {
        boolean taken = queue.offer(request);
        if (closed) {
            rejectWaiting();
        }
        return taken;
    }

    int waiting() {
        return queue.size();
    }

    Duration atWork() {
        return work.longest();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rejectWaiting();
    }

    private void rejectWaiting() {
        List<AppendRequest> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        fail(waiting, new IllegalStateException("the event store is closed"));
    }

    private void run() {
        List<AppendRequest> group = new ArrayList<>();
        while (!closed) {
            try {
                gather(group);
                work.begin();
                write(group);
            } catch (InterruptedException e) {
                closed = true;
            }
            work.end();
            group.clear();
        }
        connection.close();
    }

    private void gather(List<AppendRequest> group) throws InterruptedException {
        AppendRequest next = queue.take();
        int events = 0;
        do {
            if (!next.isAbandoned()) {
                group.add(next);
                events += next.events().size();
            }
            next = events < settings.maxGroupEvents() ? queue.poll() : null;
        } while (next != null);
    }

    private void write(List<AppendRequest> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            Written written = tryWrite(group);
            for (Map.Entry<AppendRequest, Long> entry : written.positions().entrySet()) {
                completions.execute(
                        () -> entry.getKey().done().complete(new GlobalIndexConsistencyMarker(entry.getValue())));
            }
            for (AppendRequest rejected : written.rejected()) {
                fail(
                        List.of(rejected),
                        conflictingEventsDetected(rejected.condition().consistencyMarker()));
            }
            appended.run();
        } catch (SQLException | RuntimeException e) {
            rollback();
            if (group.size() > 1 && isOfOneRequest(e)) {
                // One of them cannot be written; the others must not suffer for it.
                List.copyOf(group).forEach(request -> write(new ArrayList<>(List.of(request))));
            } else {
                fail(group, e);
            }
        } catch (Error e) {
            // Whoever waits is told, and the writer lives on: without it nothing would ever be appended again.
            forgetSeal();
            connection.close();
            fail(group, e);
        }
    }

    private record Written(Map<AppendRequest, Long> positions, List<AppendRequest> rejected) {}

    private Written tryWrite(List<AppendRequest> group) throws SQLException {
        long head = connection.retried(this::lockAndReadHead);
        Connection open = connection.get();
        // Who was told meanwhile that it took too long may have come again: what is still behind them is not done.
        group.removeIf(AppendRequest::isAbandoned);
        Set<Integer> conflicts = conflictsInTable(open, group, head);
        List<AppendRequest> accepted = new ArrayList<>();
        List<AppendRequest> rejected = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            AppendRequest request = group.get(i);
            boolean conflict = conflicts.contains(i)
                    || request.isConditional() && accepted.stream().anyMatch(request::conflictsWith);
            (conflict ? rejected : accepted).add(request);
        }
        Map<AppendRequest, Long> positions = new LinkedHashMap<>();
        List<NewEvent> events = new ArrayList<>();
        List<byte[]> digests = new ArrayList<>();
        for (AppendRequest request : accepted) {
            events.addAll(request.events());
            digests.addAll(request.digests());
            positions.put(request, head + events.size());
        }
        if (!events.isEmpty()) {
            EventTable.insert(open, head, events, seal == null ? null : seal.seal(open, head, digests));
        }
        writeCompanions(open, accepted);
        open.commit();
        if (seal != null) {
            seal.committed();
        }
        if (!events.isEmpty()) {
            recent.written(head, events.stream().map(NewEvent::tags).toList());
        }
        return new Written(positions, rejected);
    }

    private long lockAndReadHead(Connection open) throws SQLException {
        try (PreparedStatement statement = open.prepareStatement(LOCK_AND_HEAD)) {
            statement.setLong(1, settings.lockKey());
            statement.execute();
            statement.getMoreResults();
            try (ResultSet head = statement.getResultSet()) {
                head.next();
                return head.getLong(1);
            }
        }
    }

    /** What the database is asked: which events behind a position have a tag. */
    private record Questions(List<Integer> requests, List<String> tags, List<Long> after) {

        void add(int request, AppendRequest of) {
            for (EventCriterion criterion : of.wanted().each()) {
                requests.add(request);
                tags.add(Wanted.firstTag(criterion));
                after.add(of.after());
            }
        }
    }

    private Set<Integer> conflictsInTable(Connection open, List<AppendRequest> group, long head) throws SQLException {
        Set<Integer> conflicts = new HashSet<>();
        var questions = new Questions(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < group.size(); i++) {
            AppendRequest request = group.get(i);
            if (!request.isConditional() || request.after() >= head) {
                continue;
            }
            Set<Tag> oneOf = request.wanted().oneOf();
            if (oneOf != null && recent.cover(request.after(), head)) {
                if (recent.anyAfter(request.after(), oneOf)) {
                    conflicts.add(i);
                }
            } else if (request.wanted().isFoundByTag()) {
                questions.add(i, request);
            } else if (anyAfter(open, request)) {
                conflicts.add(i);
            }
        }
        if (!questions.requests().isEmpty()) {
            ask(open, group, questions, conflicts);
        }
        return conflicts;
    }

    private void ask(Connection open, List<AppendRequest> group, Questions questions, Set<Integer> conflicts)
            throws SQLException {
        try (PreparedStatement statement = open.prepareStatement(CANDIDATES)) {
            EventTable.bind(statement, 1, questions.requests().toArray(Integer[]::new));
            EventTable.bind(statement, 2, questions.tags().toArray(String[]::new));
            EventTable.bind(statement, 3, questions.after().toArray(Long[]::new));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int request = rows.getInt(1);
                    if (!conflicts.contains(request)
                            && EventTable.read(rows, 2, converter)
                                    .matches(group.get(request).wanted())) {
                        conflicts.add(request);
                    }
                }
            }
        }
    }

    private boolean anyAfter(Connection open, AppendRequest request) throws SQLException {
        try (PreparedStatement statement = open.prepareStatement(ALL_AFTER)) {
            statement.setLong(1, request.after());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (EventTable.read(rows, 1, converter).matches(request.wanted())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Writes of one statement that are sent as one batch. */
    private record Stage(String sql, List<CompanionWrite> writes) {}

    /** Gathers what is of one statement, and keeps the order in which each request wants its own writes. */
    private static List<Stage> stages(List<AppendRequest> requests) {
        List<Stage> stages = new ArrayList<>();
        for (AppendRequest request : requests) {
            int from = 0;
            for (CompanionWrite write : request.companions()) {
                int at = from;
                while (at < stages.size() && !stages.get(at).sql().equals(write.sql())) {
                    at++;
                }
                if (at == stages.size()) {
                    stages.add(new Stage(write.sql(), new ArrayList<>()));
                }
                stages.get(at).writes().add(write);
                from = at;
            }
        }
        return stages;
    }

    private static void writeCompanions(Connection open, List<AppendRequest> accepted) throws SQLException {
        for (Stage stage : stages(accepted)) {
            try (PreparedStatement statement = open.prepareStatement(stage.sql())) {
                for (CompanionWrite write : stage.writes()) {
                    for (int i = 0; i < write.parameters().size(); i++) {
                        EventTable.bind(statement, i + 1, write.parameters().get(i));
                    }
                    statement.addBatch();
                }
                int[] rows = statement.executeBatch();
                for (int i = 0; i < rows.length; i++) {
                    CompanionWrite write = stage.writes().get(i);
                    if (write.expectedRows() != CompanionWrite.ANY && rows[i] != write.expectedRows()) {
                        throw new CompanionRejectedException(write, rows[i]);
                    }
                }
            }
        }
    }

    /** Integrity and data errors (SQLSTATE classes 22, 23, P0) come from what one request wants to write. */
    private static boolean isOfOneRequest(Exception e) {
        if (e instanceof SQLException sql) {
            String state = sql.getSQLState();
            return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("P0"));
        }
        return true;
    }

    private void forgetSeal() {
        if (seal != null) {
            seal.rolledBack();
        }
    }

    private void rollback() {
        forgetSeal();
        try {
            connection.get().rollback();
        } catch (SQLException e) {
            connection.close();
        }
    }

    private void fail(List<AppendRequest> requests, Throwable cause) {
        requests.forEach(request -> completions.execute(() -> request.done().completeExceptionally(cause)));
    }
}
