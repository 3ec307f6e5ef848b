package org.creditlists.sharing.warning;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.base.codec.CreditEventCodec;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.WarningEvent;
import org.creditlists.contracts.event.WarningRaised;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.listprojection.topics.ListListener;
import org.creditlists.runtime.author.Acting;
import org.creditlists.runtime.author.Author;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.schedule.DailySweep;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.warning.domain.Warnings;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the warning list: whenever an entry for key scrutiny changes, and every day, because entries run out (NDRC
 * (2018) 87, section IV).
 */
@Singleton
public class WhenWatchedInThreeFieldsThenWarn implements ListListener {

    private static final String RAISE =
            "INSERT INTO warning (subject_id, entry_id, raised_on) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String LIFT = "DELETE FROM warning WHERE subject_id = ?";
    private static final String STANDING = "SELECT subject_id FROM warning";

    private final Scrutinies scrutinies;
    private final Decisions<CreditEvent> decisions;
    private final DataSource dataSource;
    private final Clock clock;
    private @Nullable DailySweep sweep;

    WhenWatchedInThreeFieldsThenWarn(
            Scrutinies scrutinies, Decisions<CreditEvent> decisions, DataSource dataSource, Clock clock) {
        this.scrutinies = scrutinies;
        this.decisions = decisions;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        sweep = DailySweep.start("warnings", clock, day -> reviewAll());
    }

    void stop(@Observes ShutdownEvent event) {
        if (sweep != null) {
            sweep.close();
        }
    }

    @Override
    public void learnt(List<CreditEvent> events, Set<EntryId> dossiers) {
        Set<UUID> touched = new HashSet<>();
        for (CreditEvent event : events) {
            boolean other = event instanceof Designated designated && designated.list() != ListKind.WATCH
                    || event instanceof Withdrawn withdrawn && withdrawn.list() != ListKind.WATCH;
            if (!other) {
                touched.add(event.subject().value());
            }
        }
        review(touched);
    }

    /** Looks at everybody who is on the list: entries run out without an event of theirs having come yet. */
    public void reviewAll() {
        Acting.as(
                new Author.Sweep("warnings"),
                () -> review(Rows.query(dataSource, STANDING, row -> row.getObject(1, UUID.class))));
    }

    private void review(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        Set<UUID> candidates = scrutinies.candidates(subjects);
        for (UUID subject : candidates) {
            review(new SubjectId(subject));
        }
    }

    private void review(SubjectId subject) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.LEGAL_ZONE);
        decisions.decide(Boundary.of(CreditEventCodec.SUBJECT, subject), history -> {
            // Read within the attempt: what changed in between makes it begin again or comes as the next event.
            List<WarningEvent> events =
                    Warnings.follow(subject, scrutinies.counting(subject, today), Warnings.standing(history), today)
                            .stream()
                            .toList();
            List<CompanionWrite> rows = events.stream()
                    .map(event -> event instanceof WarningRaised raised
                            ? new CompanionWrite(
                                    RAISE,
                                    List.of(subject.value(), raised.entry().value(), raised.raisedOn()),
                                    CompanionWrite.ANY)
                            : new CompanionWrite(LIFT, List.of(subject.value()), CompanionWrite.ANY))
                    .toList();
            return new Draft<CreditEvent, Boolean>(events, rows, true);
        });
    }
}
