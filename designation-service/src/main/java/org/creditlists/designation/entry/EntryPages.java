package org.creditlists.designation.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Pages of the entries of one authority, by list and field in the order of their designation. */
@Singleton
public final class EntryPages {

    private static final String PAGE = """
            SELECT r.entry_id, r.list, r.field, r.valid_until, r.delivered_on, r.ended_on, r.end_reason, r.number
            FROM entry_register r
            WHERE r.authority = ? AND (?::text IS NULL OR r.list = ?) AND (?::text IS NULL OR r.field = ?)
              AND CASE ? WHEN 'IN_FORCE' THEN r.ended_on IS NULL WHEN 'ENDED' THEN r.ended_on IS NOT NULL ELSE true END
              AND (?::boolean IS NULL OR (r.delivered_on IS NOT NULL) = ?)
              AND (?::date IS NULL OR r.valid_until <= ?)
              AND (r.list, r.field, r.number) > (?, ?, ?)
            ORDER BY r.list, r.field, r.number LIMIT ?
            """;

    private final DataSource dataSource;
    private final EntryRegister register;

    EntryPages(DataSource dataSource, EntryRegister register) {
        this.dataSource = dataSource;
        this.register = register;
    }

    /**
     * @param noticeDeliveredOn absent while the notice is not known to have reached the subject
     * @param endedOn absent while it has not ended
     * @param endReason why it ended; INELIGIBLE is also how an authority learns that BLACK took its RED entry down
     *     (Draft opinions on joint incentives, part II)
     * @param name absent when the dossier was forgotten, as decisionNumber is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            UUID entry,
            String list,
            FieldCode field,
            LocalDate validUntil,
            @Nullable LocalDate noticeDeliveredOn,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            @Nullable String name,
            @Nullable String decisionNumber) {

        private Entry named(@Nullable Dossier dossier) {
            return dossier == null
                    ? this
                    : new Entry(
                            entry,
                            list,
                            field,
                            validUntil,
                            noticeDeliveredOn,
                            endedOn,
                            endReason,
                            dossier.name(),
                            dossier.decisionNumber());
        }
    }

    /** What narrows a page; a cursor belongs to one of these. */
    record Query(
            @Nullable String list,
            @Nullable FieldCode field,
            String state,
            @Nullable Boolean delivered,
            @Nullable LocalDate until) {}

    /** @param next null when nothing can follow */
    record Page(List<Entry> entries, @Nullable EntryCursor next) {}

    private record Row(Entry entry, long number) {}

    Page page(AuthorityId authority, Query query, EntryCursor from, int limit) {
        List<Row> rows = Rows.query(
                dataSource,
                PAGE,
                EntryPages::row,
                authority.value(),
                query.list(),
                query.list(),
                Objects.toString(query.field(), null),
                Objects.toString(query.field(), null),
                query.state(),
                query.delivered(),
                query.delivered(),
                query.until(),
                query.until(),
                from.list(),
                from.field().value(),
                from.number(),
                limit);
        Map<EntryId, Dossier> dossiers = register.dossiers(
                rows.stream().map(row -> new EntryId(row.entry().entry())).toList());
        return new Page(
                rows.stream()
                        .map(row -> row.entry()
                                .named(dossiers.get(new EntryId(row.entry().entry()))))
                        .toList(),
                rows.size() < limit ? null : behind(rows, query));
    }

    private static EntryCursor behind(List<Row> rows, Query query) {
        Row last = rows.getLast();
        return new EntryCursor(query, last.entry().list(), last.entry().field(), last.number());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Entry(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        new FieldCode(row.getString(3)),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class),
                        row.getString(7),
                        null,
                        null),
                row.getLong(8));
    }
}
