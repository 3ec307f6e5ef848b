package org.creditlists.systemtest.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creditlists.contracts.event.Topics;
import org.creditlists.local.EntriesTopic;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.jspecify.annotations.Nullable;

/** Searches databases and compacted topics for restored entries. */
final class Leftovers {

    private final Platform platform;

    Leftovers(Platform platform) {
        this.platform = platform;
    }

    /** Where a restored entry is still to be seen: lists, topics that carry names, orders, files, texts, desks. */
    List<String> of(Collection<String> restored) throws SQLException {
        List<String> places = new ArrayList<>();
        Set<String> ids = new HashSet<>(restored);
        searchTopics(places, ids);
        searchLists(places, ids);
        searchOwnTables(places, ids);
        return places;
    }

    private void searchTopics(List<String> places, Set<String> ids) {
        for (String topic : Topics.COMPACTED) {
            try (var entries = new EntriesTopic(platform.kafka().owner(), topic)) {
                entries.followToEnd();
                entries.keys().stream().filter(ids::contains).forEach(id -> places.add(topic + " " + id));
            }
        }
    }

    private void searchLists(List<String> places, Set<String> ids) throws SQLException {
        for (Service service : Service.withLists()) {
            count(places, service, ids, "dossier d WHERE d.entry_id = ANY(?::uuid[])");
            count(
                    places,
                    service,
                    ids,
                    "list_entry e WHERE e.entry_id = ANY(?::uuid[]) AND e.end_reason IS NULL AND NOT e.restored");
            count(places, service, null, "parked_message WHERE state = 'WAITING'");
        }
    }

    private void searchOwnTables(List<String> places, Set<String> ids) throws SQLException {
        count(places, Service.DESIGNATION, ids, "entry_dossier d WHERE d.entry_id = ANY(?::uuid[])");
        count(places, Service.SHARING, ids, "shared_entry s WHERE s.entry_id = ANY(?::uuid[])");
        count(
                places,
                Service.INCENTIVE,
                ids,
                "measure_order o WHERE o.entry_id = ANY(?::uuid[]) AND o.state <> 'LIFTED'");
        count(
                places,
                Service.OBJECTION,
                ids,
                "objection_case c WHERE c.entry_id = ANY(?::uuid[]) AND c.statement IS NOT NULL");
        count(
                places,
                Service.RESTORATION,
                ids,
                "restoration_case c WHERE c.entry_id = ANY(?::uuid[]) AND c.statement IS NOT NULL");
        for (Service service : List.of(Service.OBJECTION, Service.RESTORATION)) {
            count(places, service, ids, "evidence v WHERE v.entry_id = ANY(?::uuid[])");
            count(places, service, ids, "case_deadline d WHERE d.entry_id = ANY(?::uuid[])");
        }
    }

    private void count(List<String> places, Service service, @Nullable Set<String> ids, String where)
            throws SQLException {
        try (Connection connection = platform.postgres().connect(platform.database(service));
                var statement = connection.prepareStatement("SELECT count(*) FROM " + where)) {
            if (ids != null) {
                statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            }
            try (var row = statement.executeQuery()) {
                row.next();
                if (row.getLong(1) > 0) {
                    places.add(service.module() + ": " + row.getLong(1) + " in " + where.split(" ")[0]);
                }
            }
        }
    }
}
