package org.creditlists.objection.clearing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.EntryDisclosed;
import org.creditlists.contracts.event.MeasureOrdered;
import org.creditlists.contracts.event.Topics;
import org.creditlists.listprojection.topics.ListFollower;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.topics.BatchHandler;
import org.creditlists.runtime.topics.Received;

/**
 * Remembers who had orders because of an entry and who was shown it: they are told when it proves wrong (GuoFa (2016)
 * 33, art. 22).
 */
public final class AudienceFollower implements BatchHandler {

    public static final List<String> TOPICS = List.of(Topics.MEASURES, Topics.DISCLOSURES);

    private static final String ADD = """
            INSERT INTO entry_audience AS a (entry_id, organisation, told_on)
            SELECT id, organisation, min(day) FROM unnest(?::uuid[], ?::text[], ?::date[]) AS n(id, organisation, day)
            GROUP BY id, organisation ORDER BY id, organisation
            ON CONFLICT (entry_id, organisation) DO UPDATE SET told_on = least(a.told_on, excluded.told_on)
            """;

    private final DataSource dataSource;

    public AudienceFollower(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Told(UUID entry, String organisation, LocalDate on) {}

    @Override
    public void handle(List<Received> batch) throws SQLException {
        Set<Told> told = new LinkedHashSet<>();
        for (Received received : batch) {
            add(ListFollower.eventOf(received), received.day(WorkingDays.LEGAL_ZONE), told);
        }
        if (told.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            Object[] organisations = told.stream().map(Told::organisation).toArray();
            add.setArray(1, Ids.of(connection, told.stream().map(Told::entry).toList()));
            add.setArray(2, connection.createArrayOf("text", organisations));
            add.setArray(
                    3,
                    connection.createArrayOf(
                            "date",
                            told.stream().map(one -> one.on().toString()).toArray()));
            add.executeUpdate();
        }
    }

    private static void add(CreditEvent event, LocalDate day, Set<Told> told) {
        if (event instanceof MeasureOrdered ordered) {
            told.add(new Told(ordered.entry().value(), ordered.department().value(), day));
        } else if (event instanceof EntryDisclosed disclosed) {
            told.add(new Told(disclosed.entry().value(), disclosed.organisation(), disclosed.disclosedOn()));
        }
    }
}
