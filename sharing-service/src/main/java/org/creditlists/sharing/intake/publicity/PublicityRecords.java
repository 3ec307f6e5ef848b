package org.creditlists.sharing.intake.publicity;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.schedule.DailySweep;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Stores licences and penalties, counts who is late, and deletes what is displayed no more. */
@Singleton
public class PublicityRecords {

    private static final String ADD = """
            INSERT INTO publicity_record (record_id, kind, authority, document_number, subject_kind, name, code, code_hash, title, basis,
              grade, decision_date, display_until, due_on, provisional, received_on, published_on, submitted_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (authority, kind, document_number, code_hash) DO NOTHING
            """;
    private static final String COUNT = """
            INSERT INTO publicity_count AS c VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (authority, month) DO UPDATE
            SET on_time = c.on_time + excluded.on_time, late = c.late + excluded.late, worst = greatest(c.worst, excluded.worst)
            """;
    private static final String TAKE_BACK = "DELETE FROM publicity_record WHERE record_id = ? AND authority = ?";
    /** A year after its display a record is not needed for knowing the same document again. */
    private static final String FORGET = "DELETE FROM publicity_record WHERE display_until < ?";

    private final DataSource dataSource;
    private final KeyedHash hash;
    private @Nullable DailySweep sweep;

    PublicityRecords(DataSource dataSource, KeyedHash hash) {
        this.dataSource = dataSource;
        this.hash = hash;
    }

    void start(@Observes StartupEvent event) {
        sweep = DailySweep.start("publicity", WorkingDays.LEGAL_ZONE, day -> Rows.update(dataSource, FORGET, day));
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
        UNCHANGED
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

    /** Durable when it returns; a decision that was received before changes nothing. */
    Outcome receive(Submitted record) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int added = record.intended() == Outcome.NOT_DISPLAYED
                        ? 1
                        : Rows.update(
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
                                record.submittedBy());
                if (added == 1 && record.intended() == Outcome.PUBLISHED) {
                    count(connection, record.authority(), record.dueOn(), record.receivedOn());
                }
                connection.commit();
                return added == 1 ? record.intended() : Outcome.UNCHANGED;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database answers with SQLSTATE " + e.getSQLState(), e);
        }
    }

    /** Counts one that is published, in the transaction that publishes it. */
    public static void count(Connection connection, String authority, LocalDate dueOn, LocalDate publishedOn)
            throws SQLException {
        int late = publishedOn.isAfter(dueOn) ? 1 : 0;
        Rows.update(connection, COUNT, authority, publishedOn.withDayOfMonth(1), 1 - late, late, (int)
                Math.max(0, ChronoUnit.DAYS.between(dueOn, publishedOn)));
    }

    boolean takeBack(UUID id, String authority) {
        return Rows.update(dataSource, TAKE_BACK, id, authority) == 1;
    }
}
