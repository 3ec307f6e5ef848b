package org.creditlists.listprojection.topics;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creditlists.contracts.list.PublicationNeed;
import org.creditlists.listprojection.merge.EntryState;
import org.jspecify.annotations.Nullable;

/** Merges what is known of entries into their table: {@link EntryState#merge} as SQL, for many entries at once. */
final class EntryTable {

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

    private EntryTable() {}

    /** @param states one for each entry */
    static void merge(Connection connection, List<EntryState> states) throws SQLException {
        RowStatements.store(
                connection,
                states,
                state -> state.entry().value(),
                KNOWN_ENTRIES,
                INSERT_ENTRIES,
                MERGE_ENTRIES,
                EntryTable::bind);
    }

    private static void bind(ColumnArrays<EntryState> columns) throws SQLException {
        columns.addIds(state -> state.entry().value());
        columns.addIds(s -> s.subject().value());
        columns.add("text", base(b -> b.subjectKind().name()));
        columns.add("text", base(b -> b.list().name()));
        columns.add("text", base(b -> b.field().value()));
        columns.add("text", base(b -> b.standard().id()));
        columns.add("int", base(b -> b.standard().version()));
        columns.add("text", base(b -> b.authority().value()));
        columns.add("boolean", base(EntryState.Base::objectionSuspends));
        columns.add("bigint", s -> s.terms() == null ? 0L : s.terms().version());
        columns.add("text", terms(t -> t.ground().value()));
        columns.add("date", terms(EntryState.Terms::decisionDate));
        columns.add("date", terms(EntryState.Terms::validUntil));
        columns.add("date", terms(EntryState.Terms::displayUntil));
        columns.add("date", terms(EntryState.Terms::restorableFrom));
        columns.add("text", terms(EntryTable::needs));
        columns.add("bigint", s -> s.consent() == null ? 0L : s.consent().version());
        columns.add("boolean", s -> s.consent() != null && s.consent().given());
        columns.add("bigint", EntryState::delivered);
        columns.add("bigint", s -> s.withdrawn() == null ? 0L : s.withdrawn().version());
        columns.add(
                "text",
                s -> s.withdrawn() == null ? null : s.withdrawn().reason().name());
        columns.add("date", s -> s.withdrawn() == null ? null : s.withdrawn().endedOn());
        columns.add("boolean", EntryState::restored);
        columns.add("text", base(b -> String.join(",", b.restorationConditions())));
    }

    /** In the order of the constants, so that equal sets are equal texts. */
    private static String needs(EntryState.Terms terms) {
        return terms.publicationNeeds().stream()
                .sorted()
                .map(PublicationNeed::name)
                .collect(Collectors.joining(","));
    }

    private static <T> Function<EntryState, @Nullable Object> base(Function<EntryState.Base, T> column) {
        return state -> state.base() == null ? null : column.apply(state.base());
    }

    private static <T> Function<EntryState, @Nullable Object> terms(Function<EntryState.Terms, T> column) {
        return state -> state.terms() == null ? null : column.apply(state.terms());
    }
}
