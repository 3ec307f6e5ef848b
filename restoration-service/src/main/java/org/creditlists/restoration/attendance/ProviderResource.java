package org.creditlists.restoration.attendance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
    private static final int LONGEST_YEARS = 50;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}");

    private final Attendances attendances;
    private final Directory directory;
    private final Caller caller;

    ProviderResource(Attendances attendances, Directory directory, Caller caller) {
        this.attendances = attendances;
        this.directory = directory;
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
    @PermitAll
    @Operation(summary = "Recognised providers, with the body that recognised them")
    public List<Attendances.Provider> all() {
        return attendances.providers();
    }

    @PUT
    @Path("/{provider}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Recognise a provider, or change one's own recognition")
    @APIResponse(responseCode = "403", description = "Your authority has no mandate")
    @APIResponse(responseCode = "409", description = "Another authority recognised it")
    public Attendances.Provider recognise(@PathParam("provider") String id, @Nullable Recognition content) {
        Recognition body = Texts.body(content);
        if (!ID.matcher(id).matches()) {
            throw new RefusedException(new Refusal(
                    "id-malformed",
                    "/provider",
                    Articles.GUOFA_2016_33_ART_21,
                    "机构标识只能含小写字母、数字和连字符，2至63位",
                    "An id is 2 to 63 lower-case letters, digits and hyphens"));
        }
        LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
        if (!directory.designates(caller.organisation(), today)) {
            throw new RefusedException(new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "authority-not-competent",
                    "",
                    Articles.GUOFA_2016_33_ART_21 + Articles.AND + Articles.NDRC_2018_87_SECTION_II,
                    "本机关未登记认定职权，不能认可机构",
                    "Your authority has no registered mandate, so it cannot recognise a provider"));
        }
        LocalDate last = today.plusYears(LONGEST_YEARS);
        if (body.from() == null
                || body.from().isBefore(FIRST_DAY)
                || body.from().isAfter(last)) {
            throw new RefusedException(missing("from"));
        }
        if (body.until() != null
                && (body.until().isBefore(body.from()) || body.until().isAfter(last))) {
            throw new RefusedException(new Refusal(
                    "wrong-value",
                    "/until",
                    Articles.GUOFA_2016_33_ART_21,
                    "终止日期早于起始日期，或在" + LONGEST_YEARS + "年之后",
                    "The last day is before the first, or more than " + LONGEST_YEARS + " years ahead"));
        }
        if (!body.training() && !body.service()) {
            throw new RefusedException(missing("training"));
        }
        var provider = new Attendances.Provider(
                id,
                Texts.required(body.zh(), LONGEST, missing("zh")),
                Texts.required(body.en(), LONGEST, missing("en")),
                body.training(),
                body.service(),
                caller.organisation(),
                Texts.required(body.document(), LONGEST, missing("document")),
                body.from(),
                body.until());
        if (!attendances.recognise(provider)) {
            throw new RefusedException(new Refusal(
                    Refusal.Kind.CONFLICT,
                    "recognised-by-another",
                    "/provider",
                    Articles.GUOFA_2016_33_ART_21,
                    "该机构由其他部门认可",
                    "Another authority recognised this provider"));
        }
        return provider;
    }

    private static Refusal missing(String name) {
        return new Refusal(
                "field-missing",
                "/" + name,
                Articles.GUOFA_2016_33_ART_21,
                "缺少" + name + "或内容过长",
                name + " is missing or too long");
    }
}
