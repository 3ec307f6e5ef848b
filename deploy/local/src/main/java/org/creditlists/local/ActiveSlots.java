package org.creditlists.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.creditlists.infrastructure.Await;

/** A connector that runs may still wait for its slot: events flow when Debezium reads it. */
final class ActiveSlots {

    private static final String ACTIVE =
            "SELECT count(*) FROM pg_replication_slots WHERE active AND slot_name = ANY(?)";

    private ActiveSlots() {}

    /** Waits until the slots of some services are read. */
    static void await(Platform platform, Set<Service> services) {
        Object[] slots = services.stream().map(platform::database).toArray();
        Await.ready(platform.connect().process(), () -> active(platform, slots) == slots.length);
    }

    private static long active(Platform platform, Object[] slots) {
        try (Connection connection = platform.postgres().connect("postgres");
                var query = connection.prepareStatement(ACTIVE)) {
            query.setArray(1, connection.createArrayOf("text", slots));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException notYet) {
            return 0;
        }
    }
}
