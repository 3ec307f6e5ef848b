package org.creditlists.objection.received;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.EntryDisclosed;
import org.creditlists.contracts.event.MeasureOrdered;
import org.creditlists.contracts.event.Topics;
import org.creditlists.listprojection.intake.ListIntake;
import org.creditlists.runtime.intake.BatchHandler;
import org.creditlists.runtime.intake.Received;

/** Remembers who had orders because of an entry and who was shown it: they are told when it proves wrong (O4). */
public final class AudienceIntake implements BatchHandler {

    public static final List<String> TOPICS = List.of(Topics.MEASURES, Topics.DISCLOSURES);

    private static final String ADD = """
            INSERT INTO entry_audience (entry_id, organisation) SELECT * FROM unnest(?::uuid[], ?::text[])
            ON CONFLICT DO NOTHING
            """;

    private final DataSource dataSource;

    public AudienceIntake(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Told(UUID entry, String organisation) {}

    @Override
    public void handle(List<Received> batch) throws SQLException {
        Set<Told> told = new LinkedHashSet<>();
        for (Received received : batch) {
            ListIntake.eventOf(received).ifPresent(event -> add(event, told));
        }
        if (told.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            Object[] entries = told.stream().map(Told::entry).toArray();
            Object[] organisations = told.stream().map(Told::organisation).toArray();
            add.setArray(1, connection.createArrayOf("uuid", entries));
            add.setArray(2, connection.createArrayOf("text", organisations));
            add.executeUpdate();
        }
    }

    private static void add(CreditEvent event, Set<Told> told) {
        if (event instanceof MeasureOrdered ordered) {
            told.add(new Told(ordered.entry().value(), ordered.department()));
        } else if (event instanceof EntryDisclosed disclosed) {
            told.add(new Told(disclosed.entry().value(), disclosed.organisation()));
        }
    }
}
