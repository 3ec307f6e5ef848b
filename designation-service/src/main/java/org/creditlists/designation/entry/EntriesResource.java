package org.creditlists.designation.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** An authority's own entries, as it decided them: not a projection, so never late. */
@Path("/entries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OFFICER)
@RunOnVirtualThread
public class EntriesResource {

    private static final int MOST = 500;
    private static final List<String> LISTS =
            Arrays.stream(ListKind.values()).map(ListKind::name).toList();
    private static final List<String> FLAGS = List.of("true", "false");
    private static final List<String> STATES = List.of("IN_FORCE", "ENDED", "ALL");
    private static final String PAGE = """
            SELECT r.entry_id, r.list, r.field, r.valid_until, r.delivered_on, r.ended_on, r.end_reason, d.payload,
            r.number
            FROM entry_register r LEFT JOIN entry_dossier d ON d.entry_id = r.entry_id
            WHERE r.authority = ? AND (?::text IS NULL OR r.list = ?) AND (?::text IS NULL OR r.field = ?)
              AND CASE ? WHEN 'IN_FORCE' THEN r.ended_on IS NULL WHEN 'ENDED' THEN r.ended_on IS NOT NULL ELSE true END
              AND (?::boolean IS NULL OR (r.delivered_on IS NOT NULL) = ?)
              AND (?::date IS NULL OR r.valid_until <= ?)
              AND (r.list, r.field, r.number) > (?, ?, ?)
            ORDER BY r.list, r.field, r.number LIMIT ?
            """;

    private final Caller caller;
    private final DataSource dataSource;

    EntriesResource(Caller caller, DataSource dataSource) {
        this.caller = caller;
        this.dataSource = dataSource;
    }

    /**
     * @param noticeDeliveredOn absent while the notice is not known to have reached the subject
     * @param endedOn absent while it has not ended
     * @param endReason why it ended; INELIGIBLE is also how an authority learns that BLACK took its RED entry down
     *     (Draft opinions on joint incentives, part II)
     * @param name and decisionNumber absent when the dossier was forgotten
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            UUID entry,
            String list,
            String field,
            LocalDate validUntil,
            @Nullable LocalDate noticeDeliveredOn,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            @Nullable String name,
            @Nullable String decisionNumber) {}

    private record Row(Entry entry, long number) {}

    /** What narrows a page; a cursor belongs to one of these. */
    private record Query(
            @Nullable String list,
            @Nullable String field,
            String state,
            @Nullable Boolean delivered,
            @Nullable LocalDate until) {}

    @GET
    @Operation(
            summary = "Entries of one's own authority, by list and field in the order of their designation",
            description = "Link has the next page, as long as there is one.")
    @APIResponse(responseCode = "200", description = "At most limit entries")
    @APIResponse(responseCode = "422", description = "A filter or limit out of bounds, or a cursor of another query")
    public Response entries(
            @Parameter(description = "RED, BLACK or WATCH") @QueryParam("list") @Nullable String list,
            @QueryParam("field") @Nullable String field,
            @Parameter(description = "IN_FORCE, ENDED or ALL") @QueryParam("state") @DefaultValue("IN_FORCE")
                    String state,
            @Parameter(description = "false: whose notice has not been delivered") @QueryParam("delivered") @Nullable
                    String delivered,
            @Parameter(description = "Those whose last day is at the latest this date") @QueryParam("until") @Nullable
                    String until,
            @Parameter(description = "From 1 to 500") @QueryParam("limit") @DefaultValue("100") int limit,
            @Parameter(description = "As Link gives it") @QueryParam("after") @Nullable String after) {
        if (limit < 1 || limit > MOST) {
            throw new RefusedException(new Refusal(
                    "wrong-value",
                    "/limit",
                    Articles.GUOFA_2016_33_ART_25,
                    "limit应为1至" + MOST,
                    "limit is from 1 to " + MOST));
        }
        checkOneOf("/list", list, LISTS);
        checkOneOf("/state", state, STATES);
        checkOneOf("/delivered", delivered, FLAGS);
        var query = new Query(
                list, field, state, delivered == null ? null : Boolean.valueOf(delivered), date("/until", until));
        Cursor from = after == null ? new Cursor(query, "", "", 0) : Cursor.read(after, query);
        List<Row> page = Rows.query(
                dataSource,
                PAGE,
                EntriesResource::row,
                caller.organisation(),
                list,
                list,
                field,
                field,
                state,
                query.delivered(),
                query.delivered(),
                query.until(),
                query.until(),
                from.list(),
                from.field(),
                from.number(),
                limit);
        Response.ResponseBuilder response =
                Response.ok(page.stream().map(Row::entry).toList());
        if (page.size() == limit) {
            Row last = page.getLast();
            UriBuilder uri = UriBuilder.fromPath("/entries")
                    .queryParam("limit", limit)
                    .queryParam("state", state)
                    .queryParam(
                            "after",
                            new Cursor(query, last.entry().list(), last.entry().field(), last.number()).text());
            addIfGiven(uri, "list", list);
            addIfGiven(uri, "field", field);
            addIfGiven(uri, "delivered", delivered);
            addIfGiven(uri, "until", until);
            response.link(uri.build(), "next");
        }
        return response.build();
    }

    private static void addIfGiven(UriBuilder uri, String name, @Nullable String value) {
        if (value != null) {
            uri.queryParam(name, value);
        }
    }

    private static void checkOneOf(String pointer, @Nullable String value, List<String> known) {
        if (value != null && !known.contains(value)) {
            throw new RefusedException(new Refusal(
                    "wrong-value", pointer, Articles.GUOFA_2016_33_ART_25, "取值应为" + known, "One of " + known));
        }
    }

    private static @Nullable LocalDate date(String pointer, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RefusedException(new Refusal(
                    "wrong-date",
                    pointer,
                    Articles.GUOFA_2016_33_ART_25,
                    "日期应如2026-11-22",
                    "A date such as 2026-11-22"));
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        Dossier known = EntryRegister.read(row.getBytes(8));
        return new Row(
                new Entry(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class),
                        row.getString(7),
                        known == null ? null : known.name(),
                        known == null ? null : known.decisionNumber()),
                row.getLong(9));
    }

    /** Where a page ended, and of which query it was. */
    private record Cursor(Query query, String list, String field, long number) {

        String text() {
            String plain = String.join("|", query.toString(), list, field, Long.toString(number));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        }

        static Cursor read(String text, Query query) {
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", -1);
                if (parts.length == 4 && parts[0].equals(query.toString())) {
                    return new Cursor(query, parts[1], parts[2], Long.parseLong(parts[3]));
                }
            } catch (IllegalArgumentException e) {
                // told below
            }
            throw new RefusedException(new Refusal(
                    "cursor-wrong",
                    "/after",
                    Articles.GUOFA_2016_33_ART_25,
                    "游标无效或属于另一查询",
                    "The cursor is not one of this query"));
        }
    }
}
