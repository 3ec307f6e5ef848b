package org.creditlists.designation.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.designation.application.domain.OwnApplicationEvent;
import org.creditlists.designation.application.domain.OwnApplicationState;
import org.creditlists.designation.entry.VerifiedApplications;
import org.creditlists.designation.entry.domain.Route;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Own applications in the database. What is personal in one goes when it is refused; one that was verified is kept a
 * year, so that the department can designate by it.
 */
@Singleton
public class OwnApplications implements VerifiedApplications {

    private static final String SUBMIT = """
            INSERT INTO application (application_id, subject_id, region, name, code, statement, state)
            SELECT ?, ?, ?, ?, ?, ?, 'OPEN'
            WHERE NOT EXISTS (SELECT 1 FROM application WHERE subject_id = ? AND state = 'OPEN')
            ON CONFLICT DO NOTHING RETURNING application_id
            """;
    private static final String COLUMNS = """
            SELECT application_id, region, name, code, statement, state, submitted_at, decided_by, decided_on, reason
            FROM application
            """;
    private static final String OWN = COLUMNS + " WHERE subject_id = ? ORDER BY submitted_at DESC, application_id";
    private static final String OPEN = COLUMNS + """
             WHERE state = ? AND region = ? ORDER BY submitted_at, application_id LIMIT ?
            """;
    private static final String FIND = COLUMNS + " WHERE application_id = ?";
    private static final String DECIDE = """
            UPDATE application SET state = ?, decided_by = ?, decided_on = ?, reason = ?,
                                   name = CASE WHEN ? THEN name END, code = CASE WHEN ? THEN code END,
                                   statement = CASE WHEN ? THEN statement END
            WHERE application_id = ? AND state = 'OPEN' RETURNING application_id
            """;
    private static final String FORGET =
            "DELETE FROM application WHERE state <> 'OPEN' AND decided_on < ? RETURNING application_id";
    private static final String VERIFIED =
            "SELECT subject_id, decided_by, decided_on FROM application WHERE application_id = ? AND state ="
                    + " 'VERIFIED'";

    private final DataSource dataSource;

    OwnApplications(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @param name absent once it is refused, as code and statement are
     * @param region of the municipality, GB/T 2260
     * @param state OPEN, VERIFIED or REFUSED
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Application(
            UUID application,
            String region,
            @Nullable String name,
            @Nullable String code,
            @Nullable String statement,
            String state,
            OffsetDateTime submittedAt,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn,
            @Nullable String reason) {

        /** The state that the rules ask for. */
        OwnApplicationState standing() {
            return switch (state) {
                case "OPEN" -> new OwnApplicationState.Open(region);
                case "VERIFIED" -> new OwnApplicationState.Verified(region);
                case "REFUSED" -> new OwnApplicationState.Refused(region);
                default -> throw new IllegalStateException("an application is " + state);
            };
        }
    }

    /** Empty when an application of the subject is open already. */
    Optional<UUID> submit(SubjectId subject, String region, String name, String code, String statement) {
        return Rows.query(
                        dataSource,
                        SUBMIT,
                        row -> row.getObject(1, UUID.class),
                        UUID.randomUUID(),
                        subject.value(),
                        region,
                        name,
                        code,
                        statement,
                        subject.value())
                .stream()
                .findFirst();
    }

    /** The open application of a subject, when there is one. */
    Optional<Application> openOf(SubjectId subject) {
        return own(subject).stream()
                .filter(application -> application.standing() instanceof OwnApplicationState.Open)
                .findFirst();
    }

    List<Application> own(SubjectId subject) {
        return Rows.query(dataSource, OWN, OwnApplications::read, subject.value());
    }

    Optional<Application> find(UUID application) {
        return Rows.query(dataSource, FIND, OwnApplications::read, application).stream()
                .findFirst();
    }

    /** Oldest first, of a municipality, in a state. */
    List<Application> of(String region, String state, int limit) {
        return Rows.query(dataSource, OPEN, OwnApplications::read, state, region, limit);
    }

    /** Keeps the lead department's decision; false when the application is not open any more. */
    boolean keep(UUID application, OwnApplicationEvent event) {
        return switch (event) {
            case OwnApplicationEvent.Submitted submitted -> false;
            case OwnApplicationEvent.Verified e -> decide(application, true, e.by(), e.on(), null);
            case OwnApplicationEvent.Refused e -> decide(application, false, e.by(), e.on(), e.reason());
        };
    }

    private boolean decide(
            UUID application, boolean verified, AuthorityId authority, LocalDate on, @Nullable String reason) {
        return !Rows.query(
                        dataSource,
                        DECIDE,
                        row -> true,
                        verified ? "VERIFIED" : "REFUSED",
                        authority.value(),
                        on,
                        reason,
                        verified,
                        verified,
                        verified,
                        application)
                .isEmpty();
    }

    /** Forgets what was decided more than a year before a day. */
    public void forgetOld(LocalDate today) {
        Rows.query(dataSource, FORGET, row -> true, today.minusYears(1));
    }

    @Override
    public Optional<Route> verified(UUID application) {
        return Rows.<Route>query(
                        dataSource,
                        VERIFIED,
                        row -> new Route.Application(
                                new SubjectId(row.getObject(1, UUID.class)),
                                new AuthorityId(row.getString(2)),
                                row.getObject(3, LocalDate.class)),
                        application)
                .stream()
                .findFirst();
    }

    private static Application read(ResultSet row) throws SQLException {
        return new Application(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                row.getString(10));
    }
}
