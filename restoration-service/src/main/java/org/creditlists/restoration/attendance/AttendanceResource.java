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
import java.util.UUID;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.CodeCheck;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.notation.CodeNotation;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Act;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Training and service, recorded by the provider that saw them and read by whoever did them. */
@Path("/attendances")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AttendanceResource {

    private static final int LONGEST = 200;

    private final Attendances attendances;
    private final Caller caller;
    private final KeyedHash hash;
    private final LegalDay day;

    AttendanceResource(Attendances attendances, Caller caller, KeyedHash hash, LegalDay day) {
        this.attendances = attendances;
        this.caller = caller;
        this.hash = hash;
        this.day = day;
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
    @Recorded(Recorded.Kind.WRITE)
    @RolesAllowed(Roles.PROVIDER)
    @Operation(summary = "Record who attended training or did service; the same again is the record there was")
    @APIResponse(responseCode = "403", description = "Not recognised for this on that day")
    @APIResponseSchema(value = Attendances.Attendance.class, responseCode = "201", responseDescription = "Recorded")
    public Response record(@Nullable Attended content) {
        Attended body = Texts.body(content);
        String code = CodeNotation.plain(Texts.required(body.code(), LONGEST, AttendanceRefusals.missing("code")));
        checkCode(code);
        if (body.kind() == null) {
            throw new RefusedException(AttendanceRefusals.missing("kind"));
        }
        if (body.hours() == null || body.hours() < 1 || body.hours() > AttendanceRefusals.MOST_HOURS) {
            throw new RefusedException(AttendanceRefusals.HOURS_WRONG);
        }
        LocalDate on = body.on();
        if (on == null || on.isAfter(day.today())) {
            throw new RefusedException(AttendanceRefusals.DAY_WRONG);
        }
        Attendances.Kind kind = body.kind();
        String provider = caller.organisation();
        if (attendances
                .provider(provider)
                .filter(known -> known.mayRecord(kind, on))
                .isEmpty()) {
            throw new RefusedException(AttendanceRefusals.PROVIDER_NOT_RECOGNISED);
        }
        var recorded = attendances.record(
                provider,
                hash.of(code),
                kind,
                body.hours(),
                on,
                Texts.required(body.document(), LONGEST, AttendanceRefusals.missing("document")));
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
    @Recorded(Recorded.Kind.WRITE)
    @Path("/{attendance}/revocation")
    @RolesAllowed(Roles.PROVIDER)
    @Operation(summary = "Take back a record of one's own that was wrong, act REVOKE")
    public void revoke(@PathParam("attendance") UUID id, @Nullable Act content) {
        Act.named(content, "REVOKE");
        if (!attendances.revoke(id, caller.organisation())) {
            throw new RefusedException(AttendanceRefusals.UNKNOWN);
        }
    }

    private static void checkCode(String code) {
        for (SubjectKind kind : SubjectKind.values()) {
            CodeCheck check = kind.check(code);
            if (check == CodeCheck.CONFORMING || check == CodeCheck.NONCONFORMING) {
                return;
            }
        }
        throw new RefusedException(AttendanceRefusals.CODE_MALFORMED);
    }
}
