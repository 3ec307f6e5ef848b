package org.creditlists.sharing.inquiry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditlists.base.input.Codes;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.sharing.history.AsItWas;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * What was in force about a subject on a day, as far as it was known at a time: an inquiry like any other, with its
 * power and its log.
 */
@Path("/inquiries/as-it-was")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DEPARTMENT, Roles.OFFICER})
@RunOnVirtualThread
public class AsItWasResource {

    private final Inquiries inquiries;
    private final Caller caller;

    AsItWasResource(Inquiries inquiries, Caller caller) {
        this.inquiries = inquiries;
        this.caller = caller;
    }

    /**
     * @param on the day that is asked about, today when absent
     * @param knownAt the time up to which knowledge counts, now when absent
     */
    public record Question(
            @Nullable String code,
            @Nullable String purpose,
            @Nullable String legalGround,
            @Nullable String on,
            @Nullable String knownAt) {}

    /**
     * An answer; but for these the same as {@link Answer}.
     *
     * @param entries that are still there now, as they were then; what has ended since is shown to nobody any more
     */
    public record Then(
            UUID inquiry,
            Instant askedAt,
            String organisation,
            String caller,
            String code,
            String purpose,
            String legalGround,
            String power,
            List<String> notCovered,
            long offset,
            @Nullable Instant asOf,
            LocalDate on,
            Instant knownAt,
            List<AsItWas.View> entries,
            String receipt) {}

    @POST
    @Operation(
            summary = "What was in force about a subject on a day, as far as it was known at a time; logged like any"
                    + " inquiry, with its receipt")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Then.class)))
    @APIResponse(responseCode = "503", description = "Not logged or not loaded, so not answered; try again")
    public byte[] ask(@Nullable Question content) {
        Question body = Texts.body(content);
        String code = Codes.required(body.code());
        return InquiryResource.join(inquiries.askAsItWas(
                InquiryResource.asking(caller),
                InquiryResource.reason(body.purpose(), body.legalGround()),
                code,
                body.on(),
                body.knownAt()));
    }
}
