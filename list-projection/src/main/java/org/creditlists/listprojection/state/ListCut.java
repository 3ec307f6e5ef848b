package org.creditlists.listprojection.state;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.runtime.topics.Received;
import org.jspecify.annotations.Nullable;

/**
 * A cut through the topics as one transaction of a follower meets it. The time of a record says where it is, and that
 * time is the same for every service: the first record of a partition that is not before the cut, and all that follow
 * it whatever their times, are behind it. What they change is kept as it was.
 */
public final class ListCut {

    /** A column for the first statement of a transaction: the cut that is open, or null. */
    public static final String OPEN = "(SELECT max(at) FROM list_cut)";

    private static final String PLACES = "SELECT topic, part, place FROM list_cut_place WHERE at = ?";
    private static final String CROSS =
            "INSERT INTO list_cut_place (at, topic, part, place) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";

    private final @Nullable OffsetDateTime at;
    private final Map<TopicPart, Long> places;
    private final Map<TopicPart, Long> crossed = new HashMap<>();

    private ListCut(@Nullable OffsetDateTime at, Map<TopicPart, Long> places) {
        this.at = at;
        this.places = places;
    }

    /**
     * @param open as {@link #OPEN} says it
     * @param records that are taken in this transaction, those of a partition in their order
     */
    public static ListCut of(Connection connection, @Nullable OffsetDateTime open, Collection<Received> records)
            throws SQLException {
        if (open == null) {
            return new ListCut(null, Map.of());
        }
        var cut = new ListCut(open, places(connection, open));
        long millis = open.toInstant().toEpochMilli();
        for (Received record : records) {
            TopicPart part = TopicPart.of(record);
            if (!cut.places.containsKey(part) && record.source().timestamp() >= millis) {
                cut.places.put(part, record.source().offset());
                cut.crossed.put(part, record.source().offset());
            }
        }
        return cut;
    }

    /** The first record behind a cut, by partition, as far as one was taken. */
    static Map<TopicPart, Long> places(Connection connection, @Nullable OffsetDateTime at) throws SQLException {
        Map<TopicPart, Long> places = new TreeMap<>();
        Rows.query(
                connection,
                PLACES,
                row -> places.put(new TopicPart(row.getString(1), row.getInt(2)), row.getLong(3)),
                at);
        return places;
    }

    public boolean isBehind(Received record) {
        Long place = places.get(TopicPart.of(record));
        return place != null && record.source().offset() >= place;
    }

    /**
     * Keeps what the lists say at the cut, before they change.
     *
     * @param events that are behind it, none of them merged yet; everything before it is
     */
    public void keep(Connection connection, Map<Received, CreditEvent> events) throws SQLException {
        for (Map.Entry<TopicPart, Long> one : crossed.entrySet()) {
            Rows.update(
                    connection, CROSS, at, one.getKey().topic(), one.getKey().partition(), one.getValue());
        }
        Map<String, Set<UUID>> entries = new TreeMap<>();
        events.forEach((record, event) -> entries.computeIfAbsent(record.topic(), topic -> new TreeSet<>())
                .add(event.entry().value()));
        for (Map.Entry<String, Set<UUID>> one : entries.entrySet()) {
            String rows = ListRows.OF_TOPIC.get(one.getKey());
            if (rows != null) {
                // The first change behind the cut counts: later ones find what is kept already.
                Rows.update(
                        connection,
                        "INSERT INTO list_before (at, topic, entry_id, digests) SELECT ?, ?, e.id, ARRAY(SELECT"
                                + " r.digest FROM (" + rows + ") AS r WHERE r.entry_id = e.id)"
                                + " FROM unnest(?::uuid[]) AS e(id) ON CONFLICT DO NOTHING",
                        at,
                        one.getKey(),
                        Ids.of(connection, one.getValue()));
            }
        }
    }
}
