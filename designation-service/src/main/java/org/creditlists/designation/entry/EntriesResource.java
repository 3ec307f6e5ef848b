package org.creditlists.designation.entry;

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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

    private final Caller caller;
    private final EntryPages entries;

    EntriesResource(Caller caller, EntryPages entries) {
        this.caller = caller;
        this.entries = entries;
    }

    @GET
    @Operation(
            summary = "Entries of one's own authority, by list and field in the order of their designation",
            description = "Link has the next page, as long as there is one.")
    @APIResponse(responseCode = "422", description = "A filter or limit out of bounds, or a cursor of another query")
    @APIResponse(
            responseCode = "200",
            description = "At most limit entries",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = EntryPages.Entry.class)))
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
        checkLimit(limit);
        checkOneOf("/list", list, LISTS);
        checkOneOf("/state", state, STATES);
        checkOneOf("/delivered", delivered, FLAGS);
        var query = new EntryPages.Query(
                list,
                FieldCode.ofNullable(field),
                state,
                delivered == null ? null : Boolean.valueOf(delivered),
                date(until));
        EntryPages.Page page = entries.page(new AuthorityId(caller.organisation()), query, cursor(after, query), limit);
        Response.ResponseBuilder response = Response.ok(page.entries());
        if (page.next() != null) {
            UriBuilder uri = UriBuilder.fromPath("/entries")
                    .queryParam("limit", limit)
                    .queryParam("state", state)
                    .queryParam("after", page.next().text());
            addIfGiven(uri, "list", list);
            addIfGiven(uri, "field", field);
            addIfGiven(uri, "delivered", delivered);
            addIfGiven(uri, "until", until);
            response.link(uri.build(), "next");
        }
        return response.build();
    }

    private static EntryCursor cursor(@Nullable String after, EntryPages.Query query) {
        return after == null
                ? EntryCursor.start(query)
                : EntryCursor.read(after, query).orElseThrow(() -> new RefusedException(EntryRefusals.CURSOR));
    }

    private static void addIfGiven(UriBuilder uri, String name, @Nullable String value) {
        if (value != null) {
            uri.queryParam(name, value);
        }
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new RefusedException(EntryRefusals.limit(MOST));
        }
    }

    private static void checkOneOf(String pointer, @Nullable String value, List<String> known) {
        if (value != null && !known.contains(value)) {
            throw new RefusedException(EntryRefusals.notOneOf(pointer, known));
        }
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RefusedException(EntryRefusals.UNTIL);
        }
    }
}
