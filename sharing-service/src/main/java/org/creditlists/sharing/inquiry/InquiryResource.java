package org.creditlists.sharing.inquiry;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.creditlists.base.input.Codes;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.web.caching.Catalogue;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.input.Texts;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Inquiry at the moment of an approval (GuoFa (2016) 33, art. 18): by POST, so that no code stands in a URL. */
@Path("/inquiries")
@Produces(MediaType.APPLICATION_JSON)
public class InquiryResource {

    static final int LONGEST_TEXT = 500;
    private static final int LONGEST_NAME = 200;

    private final Inquiries inquiries;
    private final SigningKey key;
    private final Caller caller;

    InquiryResource(Inquiries inquiries, SigningKey key, Caller caller) {
        this.inquiries = inquiries;
        this.key = key;
        this.caller = caller;
    }

    /**
     * @param code unified social credit code or resident ID number
     * @param purpose what the answer is needed for, at most 500 characters
     * @param legalGround what permits the inquiry, at most 500 characters
     */
    public record Inquiry(
            @Nullable String code,
            @Nullable String purpose,
            @Nullable String legalGround) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DEPARTMENT, Roles.OFFICER})
    @NonBlocking
    @Operation(
            summary = "What applies to one subject now, and what the asking department has to do; logged durably before"
                    + " the answer leaves",
            description =
                    "entries: in force and displayed at this moment, as far as the caller's power reaches (notCovered"
                            + " names the"
                            + " categories that it does not cover, whoever is asked about); each with the measures"
                            + " that the asking department owes."
                            + " Of a person also entries of organisations behind which that person stands (behind),"
                            + " when the asking department owes"
                            + " a measure that touches the person."
                            + " offset: of the feed, at least. asOf: up to when everything that was decided anywhere"
                            + " is in the answer."
                            + " receipt: proves offline that this was asked and answered;"
                            + " docs/verify has a program that verifies it with a key of"
                            + " /inquiries/receipt-keys.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Answer.class)))
    @APIResponse(responseCode = "503", description = "Not logged or not loaded, so not answered; try again")
    public CompletionStage<byte[]> ask(@Nullable Inquiry content) {
        Inquiry body = Texts.body(content);
        String code = Codes.required(body.code());
        return inquiries.ask(asking(caller), reason(body.purpose(), body.legalGround()), code);
    }

    /**
     * @param name of a subject, at most 200 characters
     * @param purpose what the answer is needed for, at most 500 characters
     * @param legalGround what permits the inquiry, at most 500 characters
     */
    public record ByName(
            @Nullable String name,
            @Nullable String purpose,
            @Nullable String legalGround) {}

    @POST
    @Path("/names")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DEPARTMENT, Roles.OFFICER})
    @RunOnVirtualThread
    @Operation(
            summary = "Who bears a name, and why it counts as the same; logged like an inquiry, for each subject that"
                    + " is shown",
            description =
                    "Names are the same but for width, brackets, dots, capitals and spaces (NOTATION), traditional"
                            + " characters (SCRIPT), or"
                            + " the form of company (FORM); the closest first, at most 200. Part of a name finds"
                            + " nothing. A name is no identity:"
                            + " decide by the code.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NamesAnswer.class)))
    @APIResponse(responseCode = "503", description = "Not logged or not loaded, so not answered; try again")
    public byte[] askByName(@Nullable ByName content) {
        ByName body = Texts.body(content);
        String name = Texts.required(
                body.name(),
                LONGEST_NAME,
                new Refusal(
                        "name-missing",
                        "/name",
                        Articles.GUOFA_2016_33_ART_18,
                        "缺少名称或超过" + LONGEST_NAME + "个字符",
                        "name is missing or longer than " + LONGEST_NAME + " characters"));
        return join(inquiries.askByName(asking(caller), reason(body.purpose(), body.legalGround()), name));
    }

    /** What refused it says so. */
    public static <T> T join(CompletionStage<T> answer) {
        try {
            return answer.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw e;
        }
    }

    static Asking asking(Caller caller) {
        Caller.Who who = caller.who();
        return new Asking(who.organisation(), who.id(), who.rank());
    }

    /** @throws RefusedException when one of them is missing or longer than 500 characters */
    public static Reason reason(@Nullable String purpose, @Nullable String legalGround) {
        return new Reason(required(purpose, "purpose"), required(legalGround, "legalGround"));
    }

    /** RFC 7517. */
    public record Keys(List<SigningKey.Jwk> keys) {}

    @GET
    @Catalogue
    @Path("/receipt-keys")
    @PermitAll
    @NonBlocking
    @Operation(summary = "The public keys that verify receipts, as a JWK set; the latest first")
    public Keys keys() {
        return new Keys(key.all());
    }

    private static String required(@Nullable String value, String name) {
        return Texts.required(
                value,
                LONGEST_TEXT,
                new Refusal(
                        "field-missing",
                        "/" + name,
                        Articles.GUOFA_2016_33_ART_18 + Articles.AND + Articles.GUOFA_2014_21_PART_IV_5,
                        "缺少" + name + "或超过" + LONGEST_TEXT + "个字符",
                        name + " is missing or longer than " + LONGEST_TEXT + " characters"));
    }
}
