package org.creditlists.restoration.attendance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.CodeCheck;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Training and service, recorded by the provider that saw them and read by whoever did them. */
@Path("/attendances")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AttendanceResource {

    private static final int LONGEST = 200;
    private static final int MOST_HOURS = 24;
    private static final Refusal UNKNOWN = new Refusal(
            Refusal.Kind.ABSENT,
            "attendance-unknown",
            "",
            Articles.GUOFA_2016_33_ART_21,
            "没有该记录，或已撤销",
            "There is no such record, or it was taken back");

    private final Attendances attendances;
    private final Caller caller;
    private final KeyedHash hash;

    AttendanceResource(Attendances attendances, Caller caller, KeyedHash hash) {
        this.attendances = attendances;
        this.caller = caller;
        this.hash = hash;
    }

    /**
     * @param code of who attended; kept only as a keyed hash
     * @param hours from 1 to 24
     * @param on the day, not in the future
     * @param document number of the provider's own record
     */
    public record Attended(
            @Nullable String code,
            Attendances.@Nullable Kind kind,
            @Nullable Integer hours,
            @Nullable LocalDate on,
            @Nullable String document) {}

    @POST
    @RolesAllowed(Roles.PROVIDER)
    @Operation(summary = "Record who attended training or did service; the same again is the record there was")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "403", description = "Not recognised for this on that day")
    public Response record(@Nullable Attended content) {
        Attended body = Texts.body(content);
        String code = Texts.required(body.code(), LONGEST, missing("code")).toUpperCase(Locale.ROOT);
        checkCode(code);
        if (body.kind() == null) {
            throw new RefusedException(missing("kind"));
        }
        if (body.hours() == null || body.hours() < 1 || body.hours() > MOST_HOURS) {
            throw new RefusedException(new Refusal(
                    "wrong-value",
                    "/hours",
                    Articles.GUOFA_2016_33_ART_21,
                    "小时数应为1至" + MOST_HOURS,
                    "hours is from 1 to " + MOST_HOURS));
        }
        LocalDate on = body.on();
        if (on == null || on.isAfter(LocalDate.now(WorkingDays.LEGAL_ZONE))) {
            throw new RefusedException(new Refusal(
                    "wrong-value",
                    "/on",
                    Articles.GUOFA_2016_33_ART_21,
                    "日期缺失或在将来",
                    "The day is missing or in the future"));
        }
        Attendances.Kind kind = body.kind();
        String provider = caller.organisation();
        if (attendances
                .provider(provider)
                .filter(known -> known.mayRecord(kind, on))
                .isEmpty()) {
            throw new RefusedException(new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "provider-not-recognised",
                    "",
                    Articles.GUOFA_2016_33_ART_21,
                    "本机构在该日未获认可登记此类记录",
                    "Your organisation was not recognised to record this on that day"));
        }
        var recorded = attendances.record(
                provider,
                hash.of(code),
                kind,
                body.hours(),
                on,
                Texts.required(body.document(), LONGEST, missing("document")));
        return Response.status(Response.Status.CREATED).entity(recorded).build();
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Roles.SUBJECT)
    @Operation(summary = "What providers recorded about oneself, the latest first; at most 500")
    public List<Attendances.Attendance> mine() {
        return attendances.of(hash.of(caller.ownCode()));
    }

    @POST
    @Path("/{attendance}/revocation")
    @RolesAllowed(Roles.PROVIDER)
    @Operation(summary = "Take back a record of one's own that was wrong")
    public void revoke(@PathParam("attendance") UUID id) {
        if (!attendances.revoke(id, caller.organisation())) {
            throw new RefusedException(UNKNOWN);
        }
    }

    private static void checkCode(String code) {
        for (SubjectKind kind : SubjectKind.values()) {
            CodeCheck check = kind.check(code);
            if (check == CodeCheck.CONFORMING || check == CodeCheck.NONCONFORMING) {
                return;
            }
        }
        throw new RefusedException(new Refusal(
                "code-malformed",
                "/code",
                Articles.GUOFA_2014_21_PART_V_2,
                "代码无效，请核对",
                "Not a valid code of an organisation or a person"));
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
