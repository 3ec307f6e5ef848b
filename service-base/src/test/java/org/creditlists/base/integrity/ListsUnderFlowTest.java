package org.creditlists.base.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.creditlists.base.lists.EventFlow;
import org.creditlists.runtime.sql.Rows;
import org.junit.jupiter.api.Test;

/** Two services that read events which never pause: their lists are compared all the same, row by row. */
class ListsUnderFlowTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ALTER = "UPDATE list_entry SET valid_until = valid_until + ? WHERE entry_id = ?";
    /** One of the first, to which nothing comes any more. */
    private static final String ENTRY = "SELECT entry_id FROM list_entry WHERE list IS NOT NULL ORDER BY ctid LIMIT 1";

    @Test
    void lists_are_compared_and_a_row_that_was_changed_is_found_until_it_is_put_back() {
        try (var flow = new EventFlow();
                var one = new ComparedService("flow-one");
                var two = new ComparedService("flow-two")) {
            List<ComparedService> services = List.of(one, two);
            await().atMost(PATIENCE).until(() -> services.stream().allMatch(ComparedService::isCompared));
            assertThat(services).allMatch(service -> service.faults().isEmpty());

            UUID entry = Rows.query(one.database(), ENTRY, row -> row.getObject(1, UUID.class))
                    .getFirst();
            Rows.update(one.database(), ALTER, 1, entry);
            await().atMost(PATIENCE).until(() -> services.stream()
                    .allMatch(service -> service.faults().size() == 1));
            assertThat(two.faults().getFirst().text()).startsWith("the lists differ from those of flow-one");

            Rows.update(one.database(), ALTER, -1, entry);
            long before = flow.sent();
            await().atMost(PATIENCE).until(() -> services.stream()
                    .allMatch(service -> service.faults().isEmpty()));
            assertThat(flow.sent()).as("events went on").isGreaterThan(before);
        }
    }
}
