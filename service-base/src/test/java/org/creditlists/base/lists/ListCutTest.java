package org.creditlists.base.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.listprojection.state.ListCuts;
import org.creditlists.listprojection.state.ListState;
import org.creditlists.listprojection.state.TopicPart;
import org.creditlists.listprojection.topics.ListFollower;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.runtime.topics.Received;
import org.junit.jupiter.api.Test;

/** A cut gives the lists of every service as of one place, while none of them ever stops there. */
class ListCutTest {

    private static final Instant CUT = Instant.parse("2026-11-30T06:05:00Z");
    private static final int PARTITIONS = 3;
    private static final int HISTORIES = 120;

    private final Random random = new Random(104);
    private final List<DataSource> services = List.of(ListDatabase.create("cut_one"), ListDatabase.create("cut_two"));
    /** What is on the topics, by partition, some of it before and some behind the cut. */
    private final Map<TopicPart, List<Received>> topics = flow();

    @Test
    void services_that_read_as_they_like_have_one_state_at_a_cut() throws SQLException {
        List<ListState> states = new ArrayList<>();
        for (DataSource service : services) {
            new ListCuts(service).open(CUT);
            read(service, topics);
            states.add(atCut(service));
            assertThat(now(service)).as("it has read on").isNotEqualTo(states.getLast());
        }
        DataSource stopped = ListDatabase.create("cut_stopped");
        read(stopped, before());
        assertThat(states).containsOnly(now(stopped));
        assertThat(states.getFirst().rows()).isGreaterThan(HISTORIES / 2);
    }

    @Test
    void what_comes_again_after_a_crash_changes_no_cut() throws SQLException {
        DataSource service = services.getFirst();
        new ListCuts(service).open(CUT);
        read(service, topics);
        ListState once = atCut(service);
        read(service, topics);
        assertThat(atCut(service)).isEqualTo(once);
    }

    @Test
    void a_row_that_somebody_changed_is_in_the_state_at_the_cut_until_it_is_put_back() throws SQLException {
        DataSource service = services.getFirst();
        new ListCuts(service).open(CUT);
        read(service, before());
        ListState whole = atCut(service);
        for (String table : List.of("list_entry", "entry_objection", "entry_application", "entry_shield")) {
            String gone = "CREATE TABLE gone AS SELECT * FROM " + table + " ORDER BY entry_id LIMIT 1";
            Rows.update(service, gone);
            Rows.update(
                    service,
                    "DELETE FROM " + table + " t USING gone g WHERE t.entry_id = g.entry_id"
                            + " AND to_jsonb(t) = to_jsonb(g)");
            assertThat(atCut(service)).as(table).isNotEqualTo(whole);
            Rows.update(service, "INSERT INTO " + table + " SELECT * FROM gone");
            Rows.update(service, "DROP TABLE gone");
            assertThat(atCut(service)).as(table).isEqualTo(whole);
        }
        Rows.update(
                service,
                "UPDATE list_entry SET valid_until = valid_until + 1 WHERE entry_id ="
                        + " (SELECT min(entry_id::text)::uuid FROM list_entry WHERE valid_until IS NOT NULL)");
        read(service, topics);
        assertThat(atCut(service)).as("also when events came behind it").isNotEqualTo(whole);
    }

    @Test
    void a_cut_that_is_closed_leaves_nothing_and_costs_nothing() throws SQLException {
        DataSource service = services.getFirst();
        var cuts = new ListCuts(service);
        cuts.open(CUT);
        read(service, topics);
        assertThat(kept(service)).isPositive();
        cuts.close(CUT);
        assertThat(cuts.current()).isEmpty();
        assertThat(ListState.of(service, CUT, crossed -> true)).isEmpty();
        read(service, topics);
        assertThat(kept(service)).isZero();
    }

    private static int kept(DataSource service) {
        return Rows.query(
                        service,
                        "SELECT (SELECT count(*) FROM list_before) + (SELECT count(*) FROM list_cut_place)",
                        row -> row.getInt(1))
                .getFirst();
    }

    private ListState atCut(DataSource service) {
        Map<TopicPart, Long> places = new TreeMap<>();
        Optional<ListState> state = ListState.of(service, CUT, crossed -> {
            places.putAll(crossed);
            return true;
        });
        before().forEach((part, records) -> {
            if (places.containsKey(part)) {
                assertThat(places.get(part)).isEqualTo(records.size());
            }
        });
        return state.orElseThrow();
    }

    private static ListState now(DataSource service) {
        return ListState.of(service, null, crossed -> true).orElseThrow();
    }

    /** Histories of entries, mixed; times go up and down a little, as those of writers side by side do. */
    private Map<TopicPart, List<Received>> flow() {
        List<List<CreditEvent>> histories = new ArrayList<>();
        for (int i = 0; i < HISTORIES; i++) {
            histories.add(new ArrayList<>(RandomHistory.of(random)));
        }
        Map<TopicPart, List<Received>> parts = new TreeMap<>();
        long millis = CUT.toEpochMilli() - 3_000;
        while (!histories.isEmpty()) {
            List<CreditEvent> history = histories.get(random.nextInt(histories.size()));
            add(parts, history.removeFirst(), millis - random.nextInt(100));
            histories.removeIf(List::isEmpty);
            millis += 12;
        }
        return parts;
    }

    private static void add(Map<TopicPart, List<Received>> parts, CreditEvent event, long millis) {
        Received made = ListRecords.received(event);
        int partition = Math.floorMod(event.subject().hashCode(), PARTITIONS);
        List<Received> part = parts.computeIfAbsent(new TopicPart(made.topic(), partition), one -> new ArrayList<>());
        part.add(new Received(new ConsumerRecord<>(
                made.topic(),
                partition,
                part.size(),
                millis,
                TimestampType.CREATE_TIME,
                0,
                0,
                made.key(),
                made.value(),
                made.source().headers(),
                Optional.empty())));
    }

    private Map<TopicPart, List<Received>> before() {
        Map<TopicPart, List<Received>> before = new TreeMap<>();
        topics.forEach((part, records) -> before.put(
                part,
                records.stream()
                        .takeWhile(one -> one.source().timestamp() < CUT.toEpochMilli())
                        .toList()));
        return before;
    }

    /** Batches of any size, of any partitions, each partition in its order. */
    private void read(DataSource service, Map<TopicPart, List<Received>> from) throws SQLException {
        ListFollower follower = ListDatabase.follower(service);
        List<Deque<Received>> left = new ArrayList<>();
        from.values().forEach(records -> left.add(new ArrayDeque<>(records)));
        left.removeIf(Deque::isEmpty);
        while (!left.isEmpty()) {
            List<Received> batch = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0 && !left.isEmpty(); i--) {
                Deque<Received> part = left.get(random.nextInt(left.size()));
                for (int n = random.nextInt(40); n >= 0 && !part.isEmpty(); n--) {
                    batch.add(part.removeFirst());
                }
                left.removeIf(Deque::isEmpty);
            }
            follower.handle(batch);
        }
    }
}
