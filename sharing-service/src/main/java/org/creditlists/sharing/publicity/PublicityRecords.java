package org.creditlists.sharing.publicity;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.runtime.schedule.DailySweep;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.collection.domain.NameKeys;
import org.creditlists.sharing.publicity.domain.PublicityEvent;
import org.creditlists.sharing.publicity.domain.PublicityState;
import org.creditlists.sharing.publicity.domain.PublicityState.NotReceived;
import org.creditlists.sharing.publicity.domain.PublicityState.ReceivedAlike;
import org.creditlists.sharing.publicity.domain.PublicityState.ReceivedOtherwise;
import org.creditlists.sharing.publicity.domain.Submission;
import org.jspecify.annotations.Nullable;

/** Stores licences and penalties, counts who is late, and deletes what is displayed no more. */
@Singleton
public class PublicityRecords {

    private static final String ADD = """
            INSERT INTO publicity_record (record_id, kind, authority, document_number, subject_kind, name, code,
            title, basis,
              grade, decision_date, display_until, due_on, provisional, received_on, published_on, submitted_by, stem)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (authority, kind, document_number, code) DO NOTHING
            """;
    private static final String KNOWN = """
            SELECT record_id, (subject_kind, name, title, basis, grade, decision_date, display_until)
                              IS NOT DISTINCT FROM (?, ?, ?, ?, ?::text, ?::date, ?::date) FROM publicity_record
            WHERE authority = ? AND kind = ? AND document_number = ? AND code = ?
            """;
    private static final String COUNT = """
            INSERT INTO publicity_count AS c VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (authority, month) DO UPDATE
            SET on_time = c.on_time + excluded.on_time, late = c.late + excluded.late, worst = greatest(c.worst,
            excluded.worst)
            """;
    private static final String AUTHORITY = "SELECT authority FROM publicity_record WHERE record_id = ?";
    private static final String TAKE_BACK = "DELETE FROM publicity_record WHERE record_id = ?";
    /** Those that were late and never published are counted before they are gone. */
    private static final String FORGET = """
            WITH gone AS (DELETE FROM publicity_record WHERE display_until < ? RETURNING authority, due_on,
            published_on, withheld)
            INSERT INTO publicity_count AS c
            SELECT authority, date_trunc('month', ?::date)::date, 0, count(*), max(?::date - due_on) FROM gone
            WHERE published_on IS NULL AND withheld IS NULL AND due_on < ? GROUP BY authority
            ON CONFLICT (authority, month) DO UPDATE
            SET late = c.late + excluded.late, worst = greatest(c.worst, excluded.worst)
            """;

    private final DataSource dataSource;
    private final NameKeys names;
    private final Clock clock;
    private @Nullable DailySweep sweep;

    PublicityRecords(DataSource dataSource, NameKeys names, Clock clock) {
        this.dataSource = dataSource;
        this.names = names;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        sweep = DailySweep.start("publicity", clock, day -> Rows.update(dataSource, FORGET, day, day, day, day));
    }

    void stop(@Observes ShutdownEvent event) {
        if (sweep != null) {
            sweep.close();
        }
    }

    /** @param grade of a penalty */
    record Submitted(
            String kind,
            AuthorityId authority,
            String documentNumber,
            String name,
            String title,
            String basis,
            @Nullable String grade,
            Submission submission,
            LocalDate receivedOn,
            String submittedBy) {}

    /**
     * @param before whether the decision was stored before
     * @param id under which it is kept; null when nothing is
     */
    record Received(PublicityState before, @Nullable UUID id) {}

    /** Durable when it returns; a decision that was received before changes nothing. */
    Received receive(Submitted record, PublicityEvent event) {
        return switch (event) {
            case PublicityEvent.NotDisplayed none -> new Received(new NotReceived(), null);
            case PublicityEvent.Published published -> store(record, published.display(), record.receivedOn());
            case PublicityEvent.HeldForReview held -> store(record, held.display(), null);
        };
    }

    private Received store(Submitted record, PublicityEvent.Display display, @Nullable LocalDate publishedOn) {
        UUID id = UUID.randomUUID();
        Submission submission = record.submission();
        return Rows.transaction(dataSource, connection -> {
            int added = Rows.update(
                    connection,
                    ADD,
                    id,
                    record.kind(),
                    record.authority().value(),
                    record.documentNumber(),
                    submission.subjectKind().name(),
                    record.name(),
                    submission.code(),
                    record.title(),
                    record.basis(),
                    record.grade(),
                    submission.decidedOn(),
                    display.until(),
                    display.dueOn(),
                    display.provisional(),
                    record.receivedOn(),
                    publishedOn,
                    record.submittedBy(),
                    names.of(record.name()).stem());
            if (added == 0) {
                return known(connection, record, display);
            }
            if (publishedOn != null) {
                count(connection, record.authority(), display.dueOn(), publishedOn);
            }
            return new Received(new NotReceived(), id);
        });
    }

    private Received known(Connection connection, Submitted record, PublicityEvent.Display display)
            throws SQLException {
        Submission submission = record.submission();
        return Rows.query(
                        connection,
                        KNOWN,
                        row -> new Received(
                                row.getBoolean(2) ? new ReceivedAlike() : new ReceivedOtherwise(),
                                row.getObject(1, UUID.class)),
                        submission.subjectKind().name(),
                        record.name(),
                        record.title(),
                        record.basis(),
                        record.grade(),
                        submission.decidedOn(),
                        display.until(),
                        record.authority().value(),
                        record.kind(),
                        record.documentNumber(),
                        submission.code())
                .getFirst();
    }

    /** Counts one that is published, in the transaction that publishes it. */
    public static void count(Connection connection, AuthorityId authority, LocalDate dueOn, LocalDate publishedOn)
            throws SQLException {
        int late = publishedOn.isAfter(dueOn) ? 1 : 0;
        Rows.update(connection, COUNT, authority.value(), publishedOn.withDayOfMonth(1), 1 - late, late, (int)
                Math.max(0, ChronoUnit.DAYS.between(dueOn, publishedOn)));
    }

    Optional<String> authorityOf(UUID id) {
        return Rows.query(dataSource, AUTHORITY, row -> row.getString(1), id).stream()
                .findFirst();
    }

    boolean takeBack(UUID id) {
        return Rows.update(dataSource, TAKE_BACK, id) == 1;
    }
}
