package org.creditlists.sharing.intake;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.EntryDisclosed;
import org.creditlists.contracts.record.EntryRecord;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.sql.Rows;

/**
 * Which organisation was shown which entry, once each: if the entry proves wrong, whoever was shown it is told (O4).
 */
@Singleton
public class Disclosures {

    private static final String KNOWN =
            "SELECT entry_id FROM disclosure WHERE organisation = ? AND entry_id = ANY(?::uuid[])";
    private static final String ADD =
            "INSERT INTO disclosure (entry_id, organisation) VALUES (?, ?) ON CONFLICT DO NOTHING";

    /** A tag that no event has. */
    private static final String BOUNDARY = "disclosure-to";

    private final Decisions<CreditEvent> decisions;
    private final DataSource dataSource;

    Disclosures(Decisions<CreditEvent> decisions, DataSource dataSource) {
        this.decisions = decisions;
        this.dataSource = dataSource;
    }

    /** Durable when it returns; an entry that the organisation was shown before costs one look-up. */
    void record(String organisation, List<EntryRecord> shown, Instant at) {
        List<EntryRecord> first = firstTime(organisation, shown);
        if (first.isEmpty()) {
            return;
        }
        LocalDate day = LocalDate.ofInstant(at, WorkingDays.LEGAL_ZONE);
        // It depends on nothing that others tell: the row alone says whether it is the first time.
        decisions.decide(Boundary.of(BOUNDARY, organisation), history -> {
            List<EntryDisclosed> events = firstTime(organisation, first).stream()
                    .map(entry -> new EntryDisclosed(entry.entry(), entry.subject(), organisation, day))
                    .toList();
            List<CompanionWrite> rows = events.stream()
                    .map(event -> new CompanionWrite(ADD, List.of(event.entry().value(), organisation), 1))
                    .toList();
            return new Draft<>(events, rows, events.size());
        });
    }

    private List<EntryRecord> firstTime(String organisation, List<EntryRecord> shown) {
        if (shown.isEmpty()) {
            return shown;
        }
        String[] ids = shown.stream().map(entry -> entry.entry().toString()).toArray(String[]::new);
        Set<UUID> known =
                new HashSet<>(Rows.query(dataSource, KNOWN, row -> row.getObject(1, UUID.class), organisation, ids));
        return shown.stream()
                .filter(entry -> !known.contains(entry.entry().value()))
                .toList();
    }
}
