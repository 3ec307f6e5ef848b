package org.creditlists.sharing.review;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.review.domain.ReviewCommand;
import org.creditlists.sharing.review.domain.ReviewDecider;
import org.creditlists.sharing.review.domain.ReviewEvent;
import org.creditlists.sharing.review.domain.ReviewState;
import org.jspecify.annotations.Nullable;

/** Decides reviews of entries, and stores each as an event and as a row, which also has the reason. */
@Singleton
public class EntryReviews {

    /**
     * Entries that wait for a review on a day. Reviews before there were events are rows only: they count as any other.
     */
    static final String IN_REVIEW = """
            FROM list_entry_now e JOIN dossier d ON d.entry_id = e.entry_id
            WHERE NOT e.ended AND NOT e.shielded AND e.publication_needs LIKE '%REVIEW%'
              AND least(e.valid_until, e.display_until) >= ?
              AND NOT EXISTS (SELECT 1 FROM disclosure_review r WHERE r.entry_id = e.entry_id AND r.version = e.version)
            """;

    private static final String ENTRY = "SELECT e.version " + IN_REVIEW + " AND e.entry_id = ?";
    private static final String ADD = """
            INSERT INTO disclosure_review (entry_id, version, outcome, reviewer, reason, at, shared)
            VALUES (?, ?, ?, ?, ?, ?, false)
            """;
    private static final ReviewDecider DECIDER = new ReviewDecider();

    private final Decisions<ReviewEvent> decisions;
    private final DataSource dataSource;
    private final LegalDay day;

    EntryReviews(Decisions<ReviewEvent> decisions, DataSource dataSource, LegalDay day) {
        this.decisions = decisions;
        this.dataSource = dataSource;
        this.day = day;
    }

    /** The version of an entry that waits, empty when it does not wait. */
    OptionalLong waiting(UUID entry, LocalDate today) {
        return Rows.query(dataSource, ENTRY, row -> row.getLong(1), today, entry).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /**
     * Empty when it is accepted; durable when this returns.
     *
     * @param reason why it is withheld, null when it is not
     */
    Optional<Refusal> decide(ReviewCommand command, @Nullable String reason) {
        return decisions.decide(Boundary.of(ReviewEvent.ENTRY, command.entry().value()), history -> {
            ReviewState state = DECIDER.initial();
            for (ReviewEvent event : history) {
                state = DECIDER.evolve(state, event);
            }
            return switch (DECIDER.decide(command, state)) {
                case Decision.Refused<ReviewEvent> refused ->
                    new Draft<ReviewEvent, Optional<Refusal>>(List.of(), List.of(), Optional.of(refused.refusal()));
                case Decision.Accepted<ReviewEvent> accepted ->
                    new Draft<ReviewEvent, Optional<Refusal>>(
                            accepted.events(),
                            accepted.events().stream()
                                    .map(event -> row(event, reason))
                                    .toList(),
                            Optional.empty());
            };
        });
    }

    private CompanionWrite row(ReviewEvent event, @Nullable String reason) {
        return switch (event) {
            case ReviewEvent.Agreed agreed -> row(event, agreed.version(), "PUBLISH", agreed.reviewer(), null);
            case ReviewEvent.Withheld withheld ->
                row(event, withheld.version(), "WITHHOLD", withheld.reviewer(), reason);
        };
    }

    private CompanionWrite row(
            ReviewEvent event, long version, String outcome, String reviewer, @Nullable String reason) {
        return new CompanionWrite(
                ADD,
                Arrays.asList(
                        event.entry().value(),
                        version,
                        outcome,
                        reviewer,
                        reason,
                        day.now().atOffset(ZoneOffset.UTC)),
                1);
    }
}
