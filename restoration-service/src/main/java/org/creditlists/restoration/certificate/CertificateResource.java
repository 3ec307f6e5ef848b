package org.creditlists.restoration.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.creditlists.casehandling.timeline.Actor;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Text;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.restoration.applications.Application;
import org.creditlists.restoration.domain.Refusals;
import org.creditlists.restoration.intake.ApplicationAccess;
import org.creditlists.restoration.intake.RestorationHandling;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.signedlog.CryptoSettings;
import org.creditlists.web.caching.Catalogue;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * The certificate of a restoration (Hubei opinions on personal creditworthiness (2017), part IV(3)). It is written when
 * its subject asks for it, with the code that the subject's own token proves: the platform keeps nothing that says
 * whose it is, and hands it to nobody else.
 */
@Path("/restorations")
@RunOnVirtualThread
public class CertificateResource {

    private static final String JWS = "application/jose";

    private final ApplicationAccess access;
    private final RestorationHandling handling;
    private final SigningKey keys;
    private final Directory directory;
    private final LegalDay day;
    private final Caller caller;
    private final ObjectMapper json;

    CertificateResource(
            ApplicationAccess access,
            RestorationHandling handling,
            CertificateSettings settings,
            CryptoSettings chosen,
            Directory directory,
            LegalDay day,
            Caller caller,
            ObjectMapper json) {
        this.access = access;
        this.handling = handling;
        this.keys = new SigningKey(
                settings.privateKey(),
                settings.publicKey(),
                settings.olderPublicKeys().orElse(List.of()),
                chosen.crypto());
        this.directory = directory;
        this.day = day;
        this.caller = caller;
        this.json = json;
    }

    /**
     * What a certificate says.
     *
     * @param number of the restoration
     * @param holder code of whoever asked for it, as the token proves it
     * @param restoredOn day of the decision
     * @param issuedOn day of this copy
     */
    public record Content(
            String number,
            String holder,
            ListKind list,
            FieldCode field,
            AuthorityId authority,
            String authorityZh,
            String authorityEn,
            LocalDate restoredOn,
            LocalDate issuedOn,
            String zh,
            String en) {}

    /**
     * @param certificate compact JWS; anyone can verify it with a key of the set, offline
     * @param content what it says, for reading
     */
    public record Certificate(String certificate, Content content) {}

    /** RFC 7517. */
    public record Keys(List<SigningKey.Jwk> keys) {}

    @GET
    @Catalogue
    @Path("/certificate-keys")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The public keys that verify certificates, as a JWK set; the latest first")
    public Keys keys() {
        return new Keys(keys.all());
    }

    @GET
    @Path("/{case}/certificate")
    @RolesAllowed(Roles.SUBJECT)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The certificate of one's own restoration",
            description = "With Accept: application/jose the compact JWS alone. Signed with Ed25519 (RFC 8037) or"
                    + " SM2 with SM3; docs/verify has a program that verifies it without the platform.")
    @APIResponse(responseCode = "404", description = "Not your restoration")
    @APIResponse(responseCode = "409", description = "It was not granted")
    public Response certificate(@PathParam("case") UUID id) throws JsonProcessingException {
        return answer(issue(id), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("/{case}/certificate")
    @RolesAllowed(Roles.SUBJECT)
    @Produces(JWS)
    @Operation(hidden = true)
    public Response jws(@PathParam("case") UUID id) throws JsonProcessingException {
        return answer(issue(id).certificate(), JWS);
    }

    private static Response answer(Object content, String type) {
        return Response.ok(content, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Certificate issue(UUID id) throws JsonProcessingException {
        Application found = access.own(id);
        if (!found.isGranted()) {
            throw new RefusedException(Refusals.NOT_RESTORED);
        }
        Text authority = directory.nameOf(found.file().authority());
        LocalDate restoredOn = Objects.requireNonNull(found.outcome().decidedOn());
        var content = new Content(
                found.caseId().toString(),
                caller.ownCode(),
                found.file().list(),
                found.file().field(),
                found.file().authority(),
                authority.zh(),
                authority.en(),
                restoredOn,
                day.today(),
                (access.isSubject(found) ? "持有人原列入名单的信息已于" : "持有人曾申请修复的所涉组织的列入名单信息已于") + restoredOn + "经"
                        + authority.zh() + "同意修复，退出名单，不再公示、共享和使用。",
                (access.isSubject(found)
                                ? "The entry about the holder"
                                : "The entry about an organisation for which the holder answers")
                        + " was restored by " + authority.en() + " on " + restoredOn
                        + ": it has left the list and is not displayed, shared or used any more.");
        Certificate certificate =
                new Certificate(keys.jws("restoration+json", json.writeValueAsBytes(content)), content);
        handling.record(found, "certificate-issued", Actor.APPLICANT, null);
        return certificate;
    }
}
