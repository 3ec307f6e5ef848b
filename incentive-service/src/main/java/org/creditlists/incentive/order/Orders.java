package org.creditlists.incentive.order;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.OrderId;
import org.creditlists.contracts.identity.PersonId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.NotAppliedReason;
import org.creditlists.contracts.list.OrderStep;
import org.creditlists.contracts.list.PersonRole;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.record.Identity;
import org.creditlists.incentive.catalogue.Catalogue;
import org.creditlists.incentive.order.domain.MeasureCommand.Candidate;
import org.creditlists.listprojection.dossier.EntryTexts;
import org.creditlists.listprojection.dossier.Identities;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.web.input.DayCursor;
import org.jspecify.annotations.Nullable;

/** The orders as queues and people read them. */
@Singleton
public class Orders {

    private static final String SELECT = """
            SELECT o.*, e.list, e.field
            FROM measure_order o
            LEFT JOIN list_entry e ON e.entry_id = o.entry_id
            LEFT JOIN dossier d ON d.entry_id = o.entry_id
            LEFT JOIN LATERAL (SELECT code_hash FROM dossier_person
                               WHERE entry_id = o.entry_id AND person_id = o.person_id LIMIT 1) p ON true
            """;
    /** By dates at the moment of reading: what must not be used any more stands in no queue but to be confirmed. */
    private static final String QUEUE = SELECT + """
            WHERE o.department = ? AND o.step IS NOT NULL AND (?::text IS NULL OR o.step = ?)
              AND (o.due_on, o.order_id) > (?, ?)
              AND (o.step = 'CONFIRM' OR least(e.valid_until, e.display_until) >= ?)
            ORDER BY o.due_on, o.order_id LIMIT ?
            """;

    private static final String OF_ENTRY =
            SELECT + " WHERE o.entry_id = ? ORDER BY o.measure, o.department, o.order_id";
    private static final String OF_CODE = SELECT + """
            WHERE o.state <> 'LIFTED' AND least(e.valid_until, e.display_until) >= ?
              AND (o.person_id IS NULL AND d.code_hash = ANY(?) OR o.person_id IS NOT NULL AND p.code_hash = ANY(?))
              AND (?::text IS NULL OR o.department = ? AND NOT EXISTS (
                SELECT 1 FROM entry_shield s WHERE s.entry_id = o.entry_id AND s.until IS NOT NULL AND NOT s.ended))
              AND o.entry_id IN (SELECT entry_id FROM dossier WHERE code_hash = ANY(?)
                                 UNION SELECT entry_id FROM dossier_person WHERE code_hash = ANY(?))
            ORDER BY e.list, o.measure, o.department LIMIT 500
            """;
    private static final String IS_ABOUT = """
            SELECT 1 FROM measure_order o
            LEFT JOIN dossier d ON d.entry_id = o.entry_id
            WHERE o.order_id = ?
              AND (o.person_id IS NULL AND d.code_hash = ANY(?)
                   OR EXISTS (SELECT 1 FROM dossier_person p WHERE p.entry_id = o.entry_id AND p.code_hash = ANY(?)
                              AND (o.person_id IS NULL OR p.person_id = o.person_id)))
            """;
    private static final String REMARK = "SELECT entry_id, remark FROM order_remark WHERE order_id = ?";
    private static final String DUE = """
            SELECT order_id, entry_id, step, turn, due_on, next_on FROM measure_order
            WHERE next_on <= ? AND (next_on, order_id) > (?, ?) ORDER BY next_on, order_id LIMIT ?
            """;
    private static final String PROVISIONAL =
            "SELECT DISTINCT step, step_from FROM measure_order WHERE provisional AND step IS NOT NULL";
    private static final String RECOUNT = """
            UPDATE measure_order SET due_on = ?, provisional = ?,
              next_on = CASE WHEN next_on IS NULL THEN NULL WHEN next_on > due_on THEN ?::date + 1 ELSE ?::date END
            WHERE provisional AND step = ? AND step_from = ?
            """;
    private static final String CHANGES = """
            SELECT turn, change, cause, changed_at, confirmed_at FROM order_change WHERE order_id = ? ORDER BY turn
            """;

    private final DataSource dataSource;
    private final Catalogue catalogue;
    private final Identities identities;
    private final KeyedHash hash;
    private final EntryTexts texts;

    Orders(DataSource dataSource, Catalogue catalogue, Identities identities, KeyedHash hash, EntryTexts texts) {
        this.texts = texts;
        this.hash = hash;
        this.dataSource = dataSource;
        this.identities = identities;
        this.catalogue = catalogue;
    }

    public Optional<OrderView> find(OrderId id) {
        return query(SELECT + " WHERE o.order_id = ?", id.value()).stream().findFirst();
    }

    /**
     * Orders on which a department has to do something, the most urgent first.
     *
     * @param step only these, null for all
     * @param after where the page before ended, null for the first
     */
    public List<OrderView> queue(
            DepartmentId department, @Nullable OrderStep step, DayCursor after, LocalDate today, int most) {
        String only = step == null ? null : step.name();
        return query(QUEUE, department.value(), only, only, after.day(), after.id(), today, most);
    }

    public List<OrderView> ofEntry(EntryId entry) {
        return query(OF_ENTRY, entry.value());
    }

    /**
     * What stands against the holder of a code, or for it; at most 500.
     *
     * @param department only its orders, null for all
     */
    public List<OrderView> ofHolder(String codeHash, @Nullable DepartmentId department, LocalDate today) {
        String[] subject = hash.anyIn(HashedColumn.DOSSIER, codeHash);
        String[] person = hash.anyIn(HashedColumn.PERSON, codeHash);
        return query(
                OF_CODE,
                today,
                subject,
                person,
                Objects.toString(department, null),
                Objects.toString(department, null),
                subject,
                person);
    }

    /**
     * @param cause of a lift
     * @param confirmedAt absent until the department had followed
     */
    public record Change(
            int turn,
            String change,
            @Nullable String cause,
            Instant changedAt,
            @Nullable Instant confirmedAt) {}

    /**
     * Whether an order touches the holder of a code, or an organisation behind which the holder stands (GuoFa (2016)
     * 33, art. 14).
     */
    public boolean isAbout(OrderId order, String codeHash) {
        return !Rows.query(
                        dataSource,
                        IS_ABOUT,
                        row -> true,
                        order.value(),
                        hash.anyIn(HashedColumn.DOSSIER, codeHash),
                        hash.anyIn(HashedColumn.PERSON, codeHash))
                .isEmpty();
    }

    /** Why the department has not applied it, in its words; null for nothing said. */
    public @Nullable String remark(OrderId order) {
        record Remark(EntryId entry, String stored) {}
        return Rows.query(
                        dataSource,
                        REMARK,
                        row -> new Remark(new EntryId(row.getObject(1, UUID.class)), row.getString(2)),
                        order.value())
                .stream()
                .findFirst()
                .map(one -> texts.open(one.entry(), one.stored()))
                .orElse(null);
    }

    /** Suspensions, resumptions and the lift of an order. */
    public List<Change> changes(OrderId order) {
        return Rows.query(
                dataSource,
                CHANGES,
                row -> new Change(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        instant(row, "confirmed_at")),
                order.value());
    }

    /** A candidate with the place where the next page begins. */
    public record DueRow(EntryId entry, Candidate candidate, LocalDate nextOn) {}

    /** What somebody has to look at, the oldest first. */
    public List<DueRow> due(LocalDate today, @Nullable DueRow after, int most) {
        return Rows.query(
                dataSource,
                DUE,
                row -> {
                    LocalDate dueOn = row.getObject("due_on", LocalDate.class);
                    return new DueRow(
                            new EntryId(row.getObject("entry_id", UUID.class)),
                            new Candidate(
                                    new OrderId(row.getObject("order_id", UUID.class)),
                                    OrderStep.valueOf(row.getString("step")),
                                    row.getInt("turn"),
                                    dueOn,
                                    dueOn.isBefore(today)),
                            row.getObject("next_on", LocalDate.class));
                },
                today,
                after == null ? LocalDate.of(1, 1, 1) : after.nextOn(),
                after == null ? new UUID(0, 0) : after.candidate().order().value(),
                most);
    }

    /** Provisional deadlines: what began when. */
    public record Begun(OrderStep step, LocalDate from) {}

    public List<Begun> provisional() {
        return Rows.query(
                dataSource,
                PROVISIONAL,
                row -> new Begun(OrderStep.valueOf(row.getString(1)), row.getObject(2, LocalDate.class)));
    }

    /** Counts the deadlines that began so anew. */
    public void recount(Begun begun, Deadline deadline, LocalDate nextOn) {
        Rows.update(
                dataSource,
                RECOUNT,
                deadline.day(),
                deadline.provisional(),
                deadline.day(),
                nextOn,
                begun.step().name(),
                begun.from());
    }

    private List<OrderView> query(String sql, @Nullable Object... parameters) {
        List<OrderView> orders = Rows.query(dataSource, sql, this::read, parameters);
        Map<EntryId, Identity> known =
                identities.of(orders.stream().map(OrderView::entry).distinct().toList());
        return orders.stream()
                .map(order -> order.about(known.get(order.entry())))
                .toList();
    }

    private OrderView read(ResultSet row) throws SQLException {
        String measure = row.getString("measure");
        int version = row.getInt("measure_version");
        Text name = catalogue.nameOf(measure, version);
        UUID person = row.getObject("person_id", UUID.class);
        return new OrderView(
                new OrderId(row.getObject("order_id", UUID.class)),
                new EntryId(row.getObject("entry_id", UUID.class)),
                value(row, "list", ListKind.class),
                FieldCode.ofNullable(row.getString("field")),
                measure,
                version,
                name.zh(),
                name.en(),
                catalogue.isMandatory(measure, version),
                new DepartmentId(row.getString("department")),
                row.getString("memorandum"),
                row.getInt("memorandum_version"),
                person == null ? null : new PersonId(person),
                value(row, "person_role", PersonRole.class),
                OrderView.State.valueOf(row.getString("state")),
                value(row, "not_applied", NotAppliedReason.class),
                row.getBoolean("suspended"),
                row.getInt("turn"),
                row.getInt("confirmed"),
                row.getObject("ordered_on", LocalDate.class),
                value(row, "step", OrderStep.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("provisional"),
                row.getBoolean("overdue"),
                Objects.requireNonNull(instant(row, "changed_at")),
                null,
                null,
                null);
    }

    private static <T extends Enum<T>> @Nullable T value(ResultSet row, String column, Class<T> type)
            throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
