package org.creditlists.base.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.runtime.topics.Received;
import org.junit.jupiter.api.Test;

/** Any order, any repetition, any cutting into batches: the same table and the same digest. */
class OrderFreeProjectionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int HISTORIES = 40;
    private static final int SHUFFLES = 25;

    @Test
    void anyShuffleWithRepeatsInAnyBatchesGivesTheSameTableAndTheSameDigest() throws Exception {
        var random = new Random(11);
        List<Received> records = new ArrayList<>();
        List<CreditEvent> events = new ArrayList<>();
        for (int i = 0; i < HISTORIES; i++) {
            List<CreditEvent> history = RandomHistory.of(random);
            events.addAll(history);
            history.forEach(event -> records.add(ListRecords.received(event)));
            records.add(ListRecords.dossier(history.getFirst()));
        }
        String expected = null;
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            List<Received> delivered = new ArrayList<>(records);
            for (int repeat = 0; repeat < records.size() / 2; repeat++) {
                delivered.add(records.get(random.nextInt(records.size())));
            }
            if (shuffle > 0) {
                Collections.shuffle(delivered, random);
            }
            ListDatabase.clear();
            ListDatabase.deliver(delivered, random);
            String found = ListDatabase.table() + ListDatabase.lists().digest(TODAY);
            if (expected == null) {
                expected = found;
                assertThat(ListDatabase.lists().digest(TODAY).entries()).isPositive();
            }
            assertThat(found).isEqualTo(expected);
        }
        FoldedEvents.agree(events);
    }

    @Test
    void twoConsumersAtOnceGiveTheSameTableAsOne() throws Exception {
        var random = new Random(12);
        List<Received> records = new ArrayList<>();
        for (int i = 0; i < HISTORIES; i++) {
            List<CreditEvent> history = RandomHistory.of(random);
            history.forEach(event -> records.add(ListRecords.received(event)));
            records.add(ListRecords.dossier(history.getFirst()));
        }
        ListDatabase.clear();
        ListDatabase.deliver(records, random);
        String expected = ListDatabase.table();
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            ListDatabase.clear();
            List<List<Received>> parts = List.of(new ArrayList<>(), new ArrayList<>());
            Collections.shuffle(records, random);
            records.forEach(received -> parts.get(random.nextInt(2)).add(received));
            long seed = random.nextLong();
            try (var consumers = Executors.newFixedThreadPool(2)) {
                List<Future<Void>> delivered = consumers.invokeAll(parts.stream()
                        .<Callable<Void>>map(part -> () -> {
                            ListDatabase.deliver(part, new Random(seed));
                            return null;
                        })
                        .toList());
                for (Future<Void> one : delivered) {
                    one.get();
                }
            }
            assertThat(ListDatabase.table()).isEqualTo(expected);
        }
    }
}
