package org.creditlists.restoration.attendance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.web.caching.Catalogue;
import org.creditlists.web.caching.StateTags;
import org.creditlists.web.caching.Versioned;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * Providers of training and service that an authority recognised (GuoFa (2016) 33, art. 21). Everyone may read who they
 * are.
 */
@Path("/providers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProviderResource {

    private static final int LONGEST = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}");

    private final Attendances attendances;
    private final Directory directory;
    private final LegalDay day;
    private final Caller caller;
    private final StateTags tags;

    ProviderResource(Attendances attendances, Directory directory, LegalDay day, Caller caller, StateTags tags) {
        this.tags = tags;
        this.attendances = attendances;
        this.directory = directory;
        this.day = day;
        this.caller = caller;
    }

    /**
     * @param training whether it may record training
     * @param service whether it may record service
     * @param document of the recognition
     * @param from first day, since 2000
     * @param until last day, absent while it is open
     */
    public record Recognition(
            @Nullable String zh,
            @Nullable String en,
            boolean training,
            boolean service,
            @Nullable String document,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    @GET
    @Catalogue
    @PermitAll
    @Operation(summary = "Recognised providers, with the body that recognised them")
    public List<Attendances.Provider> all() {
        return attendances.providers();
    }

    @GET
    @Catalogue
    @Versioned
    @Path("/{provider}")
    @PermitAll
    @Operation(summary = "One recognised provider")
    @APIResponse(responseCode = "404", description = "Never recognised")
    @APIResponseSchema(value = Attendances.Provider.class, responseCode = "200", responseDescription = "As it is now")
    public Attendances.Provider one(@PathParam("provider") String id) {
        return attendances.provider(id).orElseThrow(() -> new RefusedException(AttendanceRefusals.PROVIDER_UNKNOWN));
    }

    @PUT
    @Recorded(Recorded.Kind.WRITE)
    @Path("/{provider}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Recognise a provider, or change one's own recognition")
    @APIResponse(responseCode = "403", description = "Your authority has no mandate")
    @APIResponse(responseCode = "409", description = "Another authority recognised it")
    @APIResponseSchema(value = Attendances.Provider.class, responseCode = "200", responseDescription = "As it is now")
    public Attendances.Provider recognise(
            @PathParam("provider") String id,
            @HeaderParam(StateTags.HEADER) @Nullable String wanted,
            @Nullable Recognition content) {
        Recognition body = Texts.body(content);
        if (!ID.matcher(id).matches()) {
            throw new RefusedException(AttendanceRefusals.ID_MALFORMED);
        }
        LocalDate today = day.today();
        if (!directory.designates(new AuthorityId(caller.organisation()), today)) {
            throw new RefusedException(AttendanceRefusals.AUTHORITY_NOT_COMPETENT);
        }
        LocalDate from = firstDay(body, today);
        if (!body.training() && !body.service()) {
            throw new RefusedException(AttendanceRefusals.missing("training"));
        }
        return replace(provider(id, body, from), wanted);
    }

    /** @param wanted content of {@code If-Match} */
    private Attendances.Provider replace(Attendances.Provider provider, @Nullable String wanted) {
        Optional<Attendances.Found> before = attendances.found(provider.id());
        tags.refusal(wanted, before.map(Attendances.Found::provider)).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        String row = wanted == null ? null : before.orElseThrow().row();
        if (!attendances.recognise(provider, row)) {
            boolean isOwn = attendances
                    .provider(provider.id())
                    .filter(now -> now.recognisedBy().equals(provider.recognisedBy()))
                    .isPresent();
            throw new RefusedException(isOwn ? StateTags.CHANGED_MEANWHILE : AttendanceRefusals.RECOGNISED_BY_ANOTHER);
        }
        return provider;
    }

    private Attendances.Provider provider(String id, Recognition body, LocalDate from) {
        return new Attendances.Provider(
                id,
                Texts.required(body.zh(), LONGEST, AttendanceRefusals.missing("zh")),
                Texts.required(body.en(), LONGEST, AttendanceRefusals.missing("en")),
                body.training(),
                body.service(),
                caller.organisation(),
                Texts.required(body.document(), LONGEST, AttendanceRefusals.missing("document")),
                from,
                body.until());
    }

    /** The first day of a recognition whose days are possible. */
    private static LocalDate firstDay(Recognition body, LocalDate today) {
        LocalDate last = today.plusYears(AttendanceRefusals.LONGEST_YEARS);
        LocalDate from = body.from();
        if (from == null || from.isBefore(FIRST_DAY) || from.isAfter(last)) {
            throw new RefusedException(AttendanceRefusals.missing("from"));
        }
        LocalDate until = body.until();
        if (until != null && (until.isBefore(from) || until.isAfter(last))) {
            throw new RefusedException(AttendanceRefusals.UNTIL_WRONG);
        }
        return from;
    }
}
