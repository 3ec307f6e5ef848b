package org.creditlists.sharing.publicity;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.schedule.DailySweep;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.sharing.collection.domain.NameKey;
import org.jspecify.annotations.Nullable;

/** Stores licences and penalties, counts who is late, and deletes what is displayed no more. */
@Singleton
public class PublicityRecords {

    private static final String ADD = """
            INSERT INTO publicity_record (record_id, kind, authority, document_number, subject_kind, name, code, code_hash, title, basis,
              grade, decision_date, display_until, due_on, provisional, received_on, published_on, submitted_by, stem)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (authority, kind, document_number, code_hash) DO NOTHING
            """;
    private static final String KNOWN = """
            SELECT record_id, (subject_kind, name, title, basis, grade, decision_date, display_until)
                              IS NOT DISTINCT FROM (?, ?, ?, ?, ?::text, ?::date, ?::date) FROM publicity_record
            WHERE authority = ? AND kind = ? AND document_number = ? AND code_hash = ?
            """;
    private static final String COUNT = """
            INSERT INTO publicity_count AS c VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (authority, month) DO UPDATE
            SET on_time = c.on_time + excluded.on_time, late = c.late + excluded.late, worst = greatest(c.worst, excluded.worst)
            """;
    private static final String AUTHORITY = "SELECT authority FROM publicity_record WHERE record_id = ?";
    private static final String TAKE_BACK = "DELETE FROM publicity_record WHERE record_id = ?";
    /** Those that were late and never published are counted before they are gone. */
    private static final String FORGET = """
            WITH gone AS (DELETE FROM publicity_record WHERE display_until < ? RETURNING authority, due_on, published_on, withheld)
            INSERT INTO publicity_count AS c
            SELECT authority, date_trunc('month', ?::date)::date, 0, count(*), max(?::date - due_on) FROM gone
            WHERE published_on IS NULL AND withheld IS NULL AND due_on < ? GROUP BY authority
            ON CONFLICT (authority, month) DO UPDATE
            SET late = c.late + excluded.late, worst = greatest(c.worst, excluded.worst)
            """;

    private final DataSource dataSource;
    private final KeyedHash hash;
    private @Nullable DailySweep sweep;

    PublicityRecords(DataSource dataSource, KeyedHash hash) {
        this.dataSource = dataSource;
        this.hash = hash;
    }

    void start(@Observes StartupEvent event) {
        sweep = DailySweep.start(
                "publicity", WorkingDays.LEGAL_ZONE, day -> Rows.update(dataSource, FORGET, day, day, day, day));
    }

    void stop(@Observes ShutdownEvent event) {
        if (sweep != null) {
            sweep.close();
        }
    }

    /** What became of a line. */
    enum Outcome {
        PUBLISHED,
        WAITING,
        NOT_DISPLAYED,
        UNCHANGED,
        /** The decision was received before with other contents, which stand. */
        DIFFERS
    }

    /** @param intended what becomes of it if it is new */
    record Submitted(
            UUID id,
            String kind,
            String authority,
            String documentNumber,
            SubjectKind subjectKind,
            String name,
            String code,
            String title,
            String basis,
            @Nullable String grade,
            LocalDate decisionDate,
            LocalDate displayUntil,
            LocalDate dueOn,
            boolean provisional,
            LocalDate receivedOn,
            Outcome intended,
            String submittedBy) {}

    /** @param id under which it is kept; null when nothing is */
    record Received(Outcome outcome, @Nullable UUID id) {}

    /** Durable when it returns; a decision that was received before changes nothing. */
    Received receive(Submitted record) {
        if (record.intended() == Outcome.NOT_DISPLAYED) {
            return new Received(Outcome.NOT_DISPLAYED, null);
        }
        return Rows.transaction(dataSource, connection -> {
            int added = Rows.update(
                    connection,
                    ADD,
                    record.id(),
                    record.kind(),
                    record.authority(),
                    record.documentNumber(),
                    record.subjectKind().name(),
                    record.name(),
                    record.code(),
                    hash.of(record.code()),
                    record.title(),
                    record.basis(),
                    record.grade(),
                    record.decisionDate(),
                    record.displayUntil(),
                    record.dueOn(),
                    record.provisional(),
                    record.receivedOn(),
                    record.intended() == Outcome.PUBLISHED ? record.receivedOn() : null,
                    record.submittedBy(),
                    NameKey.of(record.name()).stem());
            if (added == 0) {
                return Rows.query(
                                connection,
                                KNOWN,
                                row -> new Received(
                                        row.getBoolean(2) ? Outcome.UNCHANGED : Outcome.DIFFERS,
                                        row.getObject(1, UUID.class)),
                                record.subjectKind().name(),
                                record.name(),
                                record.title(),
                                record.basis(),
                                record.grade(),
                                record.decisionDate(),
                                record.displayUntil(),
                                record.authority(),
                                record.kind(),
                                record.documentNumber(),
                                hash.of(record.code()))
                        .getFirst();
            }
            if (record.intended() == Outcome.PUBLISHED) {
                count(connection, record.authority(), record.dueOn(), record.receivedOn());
            }
            return new Received(record.intended(), record.id());
        });
    }

    /** Counts one that is published, in the transaction that publishes it. */
    public static void count(Connection connection, String authority, LocalDate dueOn, LocalDate publishedOn)
            throws SQLException {
        int late = publishedOn.isAfter(dueOn) ? 1 : 0;
        Rows.update(connection, COUNT, authority, publishedOn.withDayOfMonth(1), 1 - late, late, (int)
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
