package org.creditlists.designation.countersigning;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.base.approval.domain.TwoPersonsEdition;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.designation.countersigning.domain.CountersigningCommand;
import org.creditlists.designation.countersigning.domain.CountersigningDecider;
import org.creditlists.designation.countersigning.domain.CountersigningEvent;
import org.creditlists.designation.countersigning.domain.CountersigningState;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.decision.Boundary;
import org.creditlists.runtime.decision.Decisions;
import org.creditlists.runtime.decision.Draft;
import org.creditlists.runtime.policy.Editions;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Withdrawals from BLACK and WATCH by one person, and what a second one says about them. */
@Singleton
public class Countersignings {

    private static final CountersigningDecider DECIDER = new CountersigningDecider();
    private static final int MOST = 500;
    private static final String NEEDED = """
            INSERT INTO countersigning (entry_id, authority, list, field, organisation, first, withdrawn_on, due_on)
            SELECT r.entry_id, r.authority, r.list, r.field, ?, ?, ?, ? FROM entry_register r
            WHERE r.entry_id = ANY(?) AND r.list IN ('BLACK', 'WATCH') ON CONFLICT DO NOTHING
            """;
    private static final String SIGN = """
            UPDATE countersigning SET second = ?, signed_on = ?, objection = ?
            WHERE entry_id = ?::uuid AND second IS NULL
            """;
    private static final String FIND = "SELECT * FROM countersigning WHERE entry_id = ?";
    private static final String OF_ORGANISATION = """
            SELECT * FROM countersigning WHERE organisation = ?
            ORDER BY second IS NOT NULL, withdrawn_on DESC, entry_id LIMIT
            """ + MOST;
    private static final String OPEN = "(second IS NULL AND due_on < ? OR objection IS NOT NULL)";
    private static final String OVERDUE_SCOPES = "SELECT DISTINCT authority, field FROM countersigning WHERE " + OPEN;
    private static final String OVERDUE = "SELECT * FROM countersigning WHERE " + OPEN
            + " AND authority = ? AND field = ? ORDER BY due_on, entry_id LIMIT " + MOST;

    private final Decisions<CountersigningEvent> decisions;
    private final DataSource dataSource;
    private final Editions<TwoPersonsEdition> editions;
    private final WorkingDays workingDays;
    private final LegalDay legalDay;

    Countersignings(
            Decisions<CountersigningEvent> decisions,
            DataSource dataSource,
            Editions<TwoPersonsEdition> editions,
            WorkingDays workingDays,
            LegalDay legalDay) {
        this.decisions = decisions;
        this.dataSource = dataSource;
        this.editions = editions;
        this.workingDays = workingDays;
        this.legalDay = legalDay;
    }

    /**
     * A withdrawal and its countersignature.
     *
     * @param organisation that the person who withdrew it acted for; the second person is of the same
     * @param first who withdrew it
     * @param dueOn last day for the second person
     * @param second null while nobody has spoken about it
     * @param objection why the second person does not agree, null when that person does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Countersigning(
            UUID entry,
            String authority,
            String list,
            String field,
            String organisation,
            String first,
            LocalDate withdrawnOn,
            LocalDate dueOn,
            @Nullable String second,
            @Nullable LocalDate signedOn,
            @Nullable String objection) {}

    /** A list and whose it is. */
    record Scope(String authority, String field) {}

    /**
     * The row that stands or falls with withdrawals by one person; entries of other lists need none.
     *
     * @param organisation that the person acts for
     */
    public CompanionWrite needed(List<EntryId> withdrawn, String organisation, String first) {
        LocalDate today = legalDay.today();
        LocalDate due = workingDays
                .after(today, editions.on(today).countersignWithinWorkingDays())
                .day();
        UUID[] entries = withdrawn.stream().map(EntryId::value).toArray(UUID[]::new);
        return new CompanionWrite(NEEDED, List.of(organisation, first, today, due, entries), CompanionWrite.ANY);
    }

    Optional<Countersigning> find(EntryId entry) {
        return Rows.query(dataSource, FIND, Countersignings::read, entry.value()).stream()
                .findFirst();
    }

    /** Those that wait first, then the latest. */
    List<Countersigning> of(String organisation) {
        return Rows.query(dataSource, OF_ORGANISATION, Countersignings::read, organisation);
    }

    /** Whose withdrawals a second person has not countersigned in time, or does not agree to. */
    List<Scope> overdueScopes() {
        return Rows.query(
                dataSource, OVERDUE_SCOPES, row -> new Scope(row.getString(1), row.getString(2)), legalDay.today());
    }

    List<Countersigning> overdue(Scope scope) {
        return Rows.query(
                dataSource, OVERDUE, Countersignings::read, legalDay.today(), scope.authority(), scope.field());
    }

    /** Empty when it is accepted; durable when this returns. */
    Optional<Refusal> decide(CountersigningCommand command) {
        return decisions.decide(Boundary.of(CountersigningEvent.TAG, command.entry()), history -> {
            CountersigningState state = DECIDER.initial();
            for (CountersigningEvent event : history) {
                state = DECIDER.evolve(state, event);
            }
            return switch (DECIDER.decide(command, state)) {
                case Decision.Refused<CountersigningEvent> refused ->
                    new Draft<CountersigningEvent, Optional<Refusal>>(
                            List.of(), List.of(), Optional.of(refused.refusal()));
                case Decision.Accepted<CountersigningEvent> accepted ->
                    new Draft<CountersigningEvent, Optional<Refusal>>(
                            accepted.events(),
                            accepted.events().stream()
                                    .map(Countersignings::signed)
                                    .toList(),
                            Optional.empty());
            };
        });
    }

    private static CompanionWrite signed(CountersigningEvent event) {
        return switch (event) {
            case CountersigningEvent.Agreed agreed -> signed(agreed.entry(), agreed.by(), agreed.on(), null);
            case CountersigningEvent.ObjectedTo objected ->
                signed(objected.entry(), objected.by(), objected.on(), objected.reason());
        };
    }

    private static CompanionWrite signed(EntryId entry, String by, LocalDate on, @Nullable String objection) {
        return new CompanionWrite(
                SIGN, Arrays.asList(by, on, objection, entry.value().toString()), 1);
    }

    private static Countersigning read(ResultSet row) throws SQLException {
        return new Countersigning(
                row.getObject("entry_id", UUID.class),
                row.getString("authority"),
                row.getString("list"),
                row.getString("field"),
                row.getString("organisation"),
                row.getString("first"),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("second"),
                row.getObject("signed_on", LocalDate.class),
                row.getString("objection"));
    }
}
