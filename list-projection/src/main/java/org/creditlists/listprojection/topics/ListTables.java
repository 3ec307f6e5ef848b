package org.creditlists.listprojection.topics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.PublicationNeed;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.listprojection.merge.EntryState;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Merges into the tables: what {@link EntryState#merge} does, as SQL, for many entries at once. */
public final class ListTables {

    private static final String KNOWN_ENTRIES = "SELECT entry_id FROM list_entry WHERE entry_id = ANY(?)";
    private static final String INSERT_ENTRIES = """
            INSERT INTO list_entry AS e
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[],
                                 ?::boolean[], ?::bigint[], ?::text[], ?::date[], ?::date[], ?::date[], ?::date[],
                                 ?::text[], ?::bigint[], ?::boolean[], ?::bigint[], ?::bigint[], ?::text[], ?::date[],
                                 ?::boolean[], ?::text[])
            """;
    private static final String MERGE_ENTRIES = INSERT_ENTRIES + """
            ON CONFLICT (entry_id) DO UPDATE SET
              subject_kind = coalesce(e.subject_kind, excluded.subject_kind),
              list = coalesce(e.list, excluded.list),
              field = coalesce(e.field, excluded.field),
              standard_id = coalesce(e.standard_id, excluded.standard_id),
              standard_version = coalesce(e.standard_version, excluded.standard_version),
              authority = coalesce(e.authority, excluded.authority),
              objection_suspends = coalesce(e.objection_suspends, excluded.objection_suspends),
              version = greatest(e.version, excluded.version),
              ground = CASE WHEN e.version >= excluded.version THEN e.ground ELSE excluded.ground END,
              decision_date = CASE WHEN e.version >= excluded.version THEN e.decision_date ELSE
              excluded.decision_date END,
              valid_until = CASE WHEN e.version >= excluded.version THEN e.valid_until ELSE excluded.valid_until END,
              display_until = CASE WHEN e.version >= excluded.version THEN e.display_until ELSE
              excluded.display_until END,
              restorable_from = CASE WHEN e.version >= excluded.version THEN e.restorable_from ELSE
              excluded.restorable_from END,
              publication_needs = CASE WHEN e.version >= excluded.version THEN e.publication_needs ELSE
              excluded.publication_needs END,
              consent_version = greatest(e.consent_version, excluded.consent_version),
              consented = CASE WHEN e.consent_version >= excluded.consent_version THEN e.consented ELSE
              excluded.consented END,
              delivered = greatest(e.delivered, excluded.delivered),
              end_version = greatest(e.end_version, excluded.end_version),
              end_reason = CASE WHEN e.end_version >= excluded.end_version THEN e.end_reason ELSE excluded.end_reason
              END,
              ended_on = CASE WHEN e.end_version >= excluded.end_version THEN e.ended_on ELSE excluded.ended_on END,
              restored = e.restored OR excluded.restored,
              restoration_conditions = coalesce(e.restoration_conditions, excluded.restoration_conditions)
            """;

    private static final String MERGE_OBJECTIONS = """
            INSERT INTO entry_objection AS o
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::boolean[], ?::bigint[])
            ON CONFLICT (entry_id, case_id) DO UPDATE SET
              objector = coalesce(o.objector, excluded.objector),
              suspends = coalesce(o.suspends, excluded.suspends),
              over_from = greatest(o.over_from, excluded.over_from)
            """;

    private static final String MERGE_APPLICATIONS = """
            INSERT INTO entry_application AS a
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::boolean[])
            ON CONFLICT (entry_id, case_id) DO UPDATE SET closed = a.closed OR excluded.closed
            """;

    private static final String MERGE_SHIELDS = """
            INSERT INTO entry_shield AS s
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::date[], ?::boolean[])
            ON CONFLICT (entry_id, case_id) DO UPDATE SET
              until = coalesce(s.until, excluded.until), ended = s.ended OR excluded.ended
            """;

    private static final String KNOWN_DOSSIERS = "SELECT entry_id FROM dossier WHERE entry_id = ANY(?)";
    private static final String INSERT_DOSSIERS = """
            INSERT INTO dossier AS d
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[],
                                 ?::text[], ?::text[])
            """;
    private static final String RENEW_DOSSIERS = INSERT_DOSSIERS + """
            ON CONFLICT (entry_id) DO UPDATE SET
              name = excluded.name, code = excluded.code, code_hash = excluded.code_hash,
              code_conforming = excluded.code_conforming, decision_number = excluded.decision_number,
              statement = excluded.statement
            """;

    /**
     * Whoever stands behind an organisation on BLACK is found by the keyed hash of the code, too (GuoFa (2016) 33, art.
     * 14).
     */
    private static final String PUT_PEOPLE = """
            INSERT INTO dossier_person
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]) ON CONFLICT DO
            NOTHING
            """;

    private static final String FORGET_PEOPLE = "DELETE FROM dossier_person WHERE entry_id = ANY(?)";

    private static final String FORGET = "DELETE FROM dossier WHERE entry_id = ANY(?)";

    private static final String FORGET_ENDED = """
            DELETE FROM dossier d USING list_entry e
            WHERE e.entry_id = ANY(?) AND (e.end_reason IS NOT NULL OR e.restored) AND d.entry_id = e.entry_id
            """;

    private ListTables() {}

    /** Merges states, one for each entry. */
    public static void merge(Connection connection, Collection<EntryState> states) throws SQLException {
        List<EntryState> rows = List.copyOf(states);
        Function<EntryState, UUID> id = state -> state.entry().value();
        store(connection, rows, id, KNOWN_ENTRIES, INSERT_ENTRIES, MERGE_ENTRIES, columns -> {
            columns.addIds(id);
            columns.addIds(s -> s.subject().value());
            columns.add("text", base(b -> b.subjectKind().name()));
            columns.add("text", base(b -> b.list().name()));
            columns.add("text", base(EntryState.Base::field));
            columns.add("text", base(b -> b.standard().id()));
            columns.add("int", base(b -> b.standard().version()));
            columns.add("text", base(EntryState.Base::authority));
            columns.add("boolean", base(EntryState.Base::objectionSuspends));
            columns.add("bigint", s -> s.terms() == null ? 0L : s.terms().version());
            columns.add("text", terms(EntryState.Terms::ground));
            columns.add("date", terms(EntryState.Terms::decisionDate));
            columns.add("date", terms(EntryState.Terms::validUntil));
            columns.add("date", terms(EntryState.Terms::displayUntil));
            columns.add("date", terms(EntryState.Terms::restorableFrom));
            columns.add("text", terms(ListTables::needs));
            columns.add("bigint", s -> s.consent() == null ? 0L : s.consent().version());
            columns.add("boolean", s -> s.consent() != null && s.consent().given());
            columns.add("bigint", EntryState::delivered);
            columns.add(
                    "bigint", s -> s.withdrawn() == null ? 0L : s.withdrawn().version());
            columns.add(
                    "text",
                    s -> s.withdrawn() == null ? null : s.withdrawn().reason().name());
            columns.add(
                    "date", s -> s.withdrawn() == null ? null : s.withdrawn().endedOn());
            columns.add("boolean", EntryState::restored);
            columns.add("text", base(b -> String.join(",", b.restorationConditions())));
        });
        mergeCases(connection, rows, EntryState::objections, MERGE_OBJECTIONS, columns -> {
            columns.add(
                    "text", o -> o.value().by() == null ? null : o.value().by().name());
            columns.add("boolean", o -> o.value().suspends());
            columns.add("bigint", o -> o.value().overFrom());
        });
        mergeCases(
                connection,
                rows,
                EntryState::applications,
                MERGE_APPLICATIONS,
                columns -> columns.add("boolean", EntryCase::value));
        mergeCases(connection, rows, EntryState::shields, MERGE_SHIELDS, columns -> {
            columns.add("date", shield -> shield.value().until());
            columns.add("boolean", shield -> shield.value().ended());
        });
    }

    /** In the order of the constants, so that equal sets are equal texts. */
    private static String needs(EntryState.Terms terms) {
        return terms.publicationNeeds().stream()
                .sorted()
                .map(PublicationNeed::name)
                .collect(Collectors.joining(","));
    }

    @FunctionalInterface
    private interface Binding<R> {

        void add(Columns<R> columns) throws SQLException;
    }

    /**
     * What is not there yet is inserted without a look for what is in its way, for two thirds of the cost. Whoever
     * inserts the same at the same time is met by beginning again, and then finds it there.
     */
    private static <R> void store(
            Connection connection,
            List<R> rows,
            Function<R, UUID> id,
            String known,
            String insert,
            String merge,
            Binding<R> binding)
            throws SQLException {
        Set<UUID> there = new HashSet<>(Rows.query(
                connection,
                known,
                row -> row.getObject(1, UUID.class),
                Ids.of(connection, rows.stream().map(id).toList())));
        execute(
                connection,
                rows.stream().filter(row -> !there.contains(id.apply(row))).toList(),
                insert,
                binding);
        execute(
                connection,
                rows.stream().filter(row -> there.contains(id.apply(row))).toList(),
                merge,
                binding);
    }

    private static <R> void execute(Connection connection, List<R> rows, String sql, Binding<R> binding)
            throws SQLException {
        if (!rows.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                binding.add(new Columns<>(statement, rows));
                statement.executeUpdate();
            }
        }
    }

    private record EntryCase<T>(EntryId entry, UUID caseId, T value) {}

    private static <T> void mergeCases(
            Connection connection,
            List<EntryState> states,
            Function<EntryState, Map<CaseId, T>> cases,
            String sql,
            Binding<EntryCase<T>> values)
            throws SQLException {
        List<EntryCase<T>> rows = states.stream()
                .flatMap(state -> cases.apply(state).entrySet().stream()
                        .map(one -> new EntryCase<>(state.entry(), one.getKey().value(), one.getValue())))
                .toList();
        execute(connection, rows, sql, columns -> {
            columns.addIds(one -> one.entry().value());
            columns.addIds(EntryCase::caseId);
            values.add(columns);
        });
    }

    /** Takes dossiers in, one for each entry. */
    public static void put(Connection connection, Collection<Dossier> dossiers, KeyedHash hash) throws SQLException {
        List<Dossier> rows = List.copyOf(dossiers);
        Function<Dossier, UUID> id = dossier -> dossier.entry().value();
        store(connection, rows, id, KNOWN_DOSSIERS, INSERT_DOSSIERS, RENEW_DOSSIERS, columns -> {
            columns.addIds(id);
            columns.addIds(d -> d.subject().value());
            columns.add("text", d -> d.subjectKind().name());
            columns.add("text", Dossier::name);
            columns.add("text", Dossier::code);
            columns.add("text", d -> hash.of(d.code()));
            columns.add("boolean", Dossier::codeConforming);
            columns.add("text", Dossier::decisionNumber);
            columns.add("text", Dossier::statement);
        });
        putPeople(connection, rows, hash);
    }

    private record EntryPerson(UUID entry, Dossier.Person person) {}

    private static void putPeople(Connection connection, List<Dossier> dossiers, KeyedHash hash) throws SQLException {
        List<EntryPerson> rows = dossiers.stream()
                .flatMap(dossier -> dossier.people().stream()
                        .map(person -> new EntryPerson(dossier.entry().value(), person)))
                .toList();
        Rows.update(
                connection,
                FORGET_PEOPLE,
                Ids.of(
                        connection,
                        dossiers.stream()
                                .map(dossier -> dossier.entry().value())
                                .toList()));
        execute(connection, rows, PUT_PEOPLE, columns -> {
            columns.addIds(EntryPerson::entry);
            columns.addIds(one -> one.person().person().value());
            columns.add("text", one -> one.person().role().name());
            columns.add("text", one -> one.person().name());
            columns.add("text", one -> one.person().code());
            columns.add("text", one -> hashed(one.person().code(), hash));
        });
    }

    private static @Nullable String hashed(@Nullable String code, KeyedHash hash) {
        return code == null ? null : hash.of(code);
    }

    static void forget(Connection connection, List<UUID> entries) throws SQLException {
        Rows.update(connection, FORGET, Ids.of(connection, entries));
    }

    /** An ended entry keeps no dossier, whether its end or a dossier came last. */
    static void forgetEnded(Connection connection, List<UUID> entries) throws SQLException {
        Rows.update(connection, FORGET_ENDED, Ids.of(connection, entries));
    }

    private static <T> Function<EntryState, @Nullable Object> base(Function<EntryState.Base, T> column) {
        return state -> state.base() == null ? null : column.apply(state.base());
    }

    private static <T> Function<EntryState, @Nullable Object> terms(Function<EntryState.Terms, T> column) {
        return state -> state.terms() == null ? null : column.apply(state.terms());
    }

    /** Binds one array a column. */
    private static final class Columns<R> {

        private final PreparedStatement statement;
        private final List<R> rows;
        private int next = 1;

        Columns(PreparedStatement statement, List<R> rows) {
            this.statement = statement;
            this.rows = rows;
        }

        void add(String type, Function<R, @Nullable Object> column) throws SQLException {
            Object[] values =
                    switch (type) {
                        case "bigint" -> new Long[rows.size()];
                        case "int" -> new Integer[rows.size()];
                        case "boolean" -> new Boolean[rows.size()];
                        // Dates travel as text; what has a class of its own travels as PostgreSQL keeps it.
                        default -> new String[rows.size()];
                    };
            for (int i = 0; i < values.length; i++) {
                Object value = column.apply(rows.get(i));
                values[i] = values instanceof String[] && value != null ? value.toString() : value;
            }
            statement.setObject(next++, values);
        }

        void addIds(Function<R, UUID> column) throws SQLException {
            statement.setArray(
                    next++,
                    Ids.of(statement.getConnection(), rows.stream().map(column).toList()));
        }
    }
}
