package org.creditlists.listprojection.topics;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.merge.EntryState;

/** Merges the objections, applications and shieldings of entries into their tables, for many entries at once. */
final class CaseTables {

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

    private CaseTables() {}

    static void merge(Connection connection, List<EntryState> rows) throws SQLException {
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

    private record EntryCase<T>(EntryId entry, UUID caseId, T value) {}

    private static <T> void mergeCases(
            Connection connection,
            List<EntryState> states,
            Function<EntryState, Map<CaseId, T>> cases,
            String sql,
            RowStatements.Binding<EntryCase<T>> values)
            throws SQLException {
        List<EntryCase<T>> rows = states.stream()
                .flatMap(state -> cases.apply(state).entrySet().stream()
                        .map(one -> new EntryCase<>(state.entry(), one.getKey().value(), one.getValue())))
                .toList();
        RowStatements.execute(connection, rows, sql, columns -> {
            columns.addIds(one -> one.entry().value());
            columns.addIds(EntryCase::caseId);
            values.bind(columns);
        });
    }
}
