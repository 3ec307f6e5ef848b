package org.creditlists.designation.query;

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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.listprojection.codec.WireJson;
import org.creditlists.runtime.http.Caller;
import org.creditlists.runtime.http.RefusedException;
import org.creditlists.runtime.http.Roles;
import org.creditlists.runtime.sql.Rows;
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
    private static final UUID FIRST = new UUID(0, 0);
    private static final String PAGE = """
            SELECT r.entry_id, r.list, r.field, r.valid_until, d.payload
            FROM entry_register r LEFT JOIN entry_dossier d ON d.entry_id = r.entry_id
            WHERE r.authority = ? AND r.ended_on IS NULL AND (?::text IS NULL OR r.list = ?)
              AND (?::text IS NULL OR r.field = ?) AND (r.list, r.field, r.entry_id) > (?, ?, ?)
            ORDER BY r.list, r.field, r.entry_id LIMIT ?
            """;

    private final Caller caller;
    private final DataSource dataSource;

    EntriesResource(Caller caller, DataSource dataSource) {
        this.caller = caller;
        this.dataSource = dataSource;
    }

    /** @param name and decisionNumber absent when the dossier was forgotten */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            UUID entry,
            String list,
            String field,
            LocalDate validUntil,
            @Nullable String name,
            @Nullable String decisionNumber) {}

    @GET
    @Operation(
            summary = "Entries of one's own authority that have not ended",
            description = "Link has the next page, as long as there is one.")
    @APIResponse(responseCode = "200", description = "At most limit entries, in a stable order")
    @APIResponse(responseCode = "422", description = "A limit out of bounds, or a cursor of another query")
    public Response entries(
            @Parameter(description = "RED, BLACK or WATCH") @QueryParam("list") @Nullable String kind,
            @QueryParam("field") @Nullable String field,
            @Parameter(description = "From 1 to 500") @QueryParam("limit") @DefaultValue("100") int limit,
            @Parameter(description = "As Link gives it") @QueryParam("after") @Nullable String after) {
        if (limit < 1 || limit > MOST) {
            throw new RefusedException(
                    new Refusal("wrong-value", "/limit", "X3", "limit应为1至" + MOST, "limit is from 1 to " + MOST));
        }
        if (kind != null && !LISTS.contains(kind)) {
            throw new RefusedException(new Refusal("wrong-value", "/list", "X3", "取值应为" + LISTS, "One of " + LISTS));
        }
        Cursor from = after == null ? new Cursor(kind, field, "", "", FIRST) : Cursor.read(after, kind, field);
        List<Entry> page = Rows.query(
                dataSource,
                PAGE,
                EntriesResource::entry,
                caller.organisation(),
                kind,
                kind,
                field,
                field,
                from.list(),
                from.field(),
                from.entry(),
                limit);
        Response.ResponseBuilder response = Response.ok(page);
        if (page.size() == limit) {
            Entry last = page.getLast();
            String next = new Cursor(kind, field, last.list(), last.field(), last.entry()).text();
            UriBuilder uri =
                    UriBuilder.fromPath("/entries").queryParam("limit", limit).queryParam("after", next);
            if (kind != null) {
                uri.queryParam("list", kind);
            }
            if (field != null) {
                uri.queryParam("field", field);
            }
            response.link(uri.build(), "next");
        }
        return response.build();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        byte[] dossier = row.getBytes(5);
        Dossier known;
        try {
            known = dossier == null ? null : WireJson.MAPPER.readValue(dossier, Dossier.class);
        } catch (IOException e) {
            throw new SQLException("a stored dossier is not readable", e);
        }
        return new Entry(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                known == null ? null : known.name(),
                known == null ? null : known.decisionNumber());
    }

    /** Where a page ended, and of which query it was. */
    private record Cursor(@Nullable String ofList, @Nullable String ofField, String list, String field, UUID entry) {

        String text() {
            String plain =
                    String.join("|", String.valueOf(ofList), String.valueOf(ofField), list, field, entry.toString());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        }

        static Cursor read(String text, @Nullable String ofList, @Nullable String ofField) {
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", -1);
                if (parts.length == 5
                        && parts[0].equals(String.valueOf(ofList))
                        && parts[1].equals(String.valueOf(ofField))) {
                    return new Cursor(ofList, ofField, parts[2], parts[3], UUID.fromString(parts[4]));
                }
            } catch (IllegalArgumentException e) {
                // told below
            }
            throw new RefusedException(
                    new Refusal("cursor-wrong", "/after", "X3", "游标无效或属于另一查询", "The cursor is not one of this query"));
        }
    }
}
