package org.creditlists.designation.push;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.designation.entry.UnreadableException;
import org.creditlists.runtime.idempotency.Idempotency;
import org.creditlists.web.problem.RefusedException;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Lists in a form of their sender's own. */
@Path("/pushes/with-layout")
@RolesAllowed({Roles.PLATFORM, Roles.OFFICER})
@RunOnVirtualThread
public class OwnLayoutResource {

    /** As many bytes as a part without the name of a file may have. */
    private static final int MOST_BYTES = 64 * 1024;

    private final PushHandling handling;
    private final PushRequest requests;

    OwnLayoutResource(PushHandling handling, PushRequest requests) {
        this.handling = handling;
        this.requests = requests;
    }

    @POST
    @Recorded(Recorded.Kind.WRITE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Push a list with the layout to read it by, in two parts",
            description = "The part layout is JSON of the form in which /layouts/{layout} shows one; its name and"
                    + " columns are enough. The part file is the list, its type as that of a push. Parameters are"
                    + " those of a push. The layout has at most 64 KiB. Content-Digest is not checked here.")
    @APIResponse(responseCode = "415", description = "Another form or charset of the list")
    @APIResponse(responseCode = "422", description = "A part is missing, or nothing can be read by the layout")
    @APIResponseSchema(value = Push.class, responseCode = "202", responseDescription = "Stored; Location has the push")
    public Response push(
            @RestForm("layout") @Nullable String layout,
            @RestForm("layout") @Nullable FileUpload layoutFile,
            @RestForm("file") @Nullable FileUpload file,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @QueryParam("mode") @Nullable PushMode mode,
            @QueryParam("dryRun") @Nullable Boolean dryRun,
            @QueryParam("authority") @Nullable String authority,
            @QueryParam("list") @Nullable String list,
            @QueryParam("field") @Nullable String field,
            @QueryParam("ground") @Nullable String ground,
            @QueryParam("ignored") @Nullable String ignored,
            @QueryParam("decisionNumber") @Nullable String decisionNumber,
            @QueryParam("decisionDate") @Nullable LocalDate decisionDate)
            throws IOException, SQLException {
        String own = layoutFile == null ? layout : text(layoutFile);
        if (own == null || own.isBlank() || file == null) {
            throw new RefusedException(ColumnRefusals.PART_MISSING);
        }
        PushOrder order;
        Upload upload;
        try {
            PushReading reading = PushReading.said(null, ignored, decisionNumber, decisionDate)
                    .with(own);
            upload = Upload.ofPart(file.contentType());
            order = requests.order(mode, dryRun, authority, list, field, ground, reading);
        } catch (UnreadableException e) {
            throw new RefusedException(e.refusal());
        }
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            return handling.receive(content, upload, order, key).answer();
        }
    }

    private static String text(FileUpload part) throws IOException {
        if (part.size() > MOST_BYTES) {
            throw new RefusedException(ColumnRefusals.wrong("it has more than " + MOST_BYTES + " bytes"));
        }
        return new String(Files.readAllBytes(part.uploadedFile()), StandardCharsets.UTF_8);
    }
}
