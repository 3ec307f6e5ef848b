package org.creditlists.portal.workbench.inquiry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;
import java.util.Objects;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.portal.client.Answer;
import org.creditlists.portal.client.Owner;
import org.creditlists.portal.client.ServiceFiles;
import org.creditlists.portal.client.ServiceFiles.Opened;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.RefusedAnswers;
import org.creditlists.portal.workbench.WorkbenchPages;
import org.creditlists.portal.workbench.session.Session;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Asks about a file of codes; the answer is a table. */
@Path(Session.PATH + "/inquiry/batch")
@RolesAllowed({Roles.OFFICER, Roles.DEPARTMENT})
@RunOnVirtualThread
public class BatchPageResource {

    private static final int WRONG = 422;

    private final ServiceFiles files;
    private final RefusedAnswers refusals;
    private final WorkbenchPages pages;
    private final Phrases phrases;

    BatchPageResource(ServiceFiles files, RefusedAnswers refusals, WorkbenchPages pages, Phrases phrases) {
        this.files = files;
        this.refusals = refusals;
        this.pages = pages;
        this.phrases = phrases;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response inquireAll(
            @RestForm @Nullable FileUpload file,
            @RestForm @Nullable String purpose,
            @RestForm @Nullable String legalGround) {
        if (file == null || file.fileName().isEmpty()) {
            return refused(phrases.work().fileMissing(), WRONG);
        }
        boolean lines = file.fileName().toLowerCase(Locale.ROOT).endsWith(".ndjson");
        String path = UriBuilder.fromPath("/inquiries/batch")
                .queryParam("purpose", "{purpose}")
                .queryParam("legalGround", "{legalGround}")
                .build(Objects.requireNonNullElse(purpose, ""), Objects.requireNonNullElse(legalGround, ""))
                .toString();
        return switch (files.exchange(
                Owner.SHARING, path, lines ? "application/x-ndjson" : "text/csv", "text/csv", file.uploadedFile())) {
            case Answer.Given<Opened>(Opened answer) -> handedOn(answer);
            case Answer.Refused<Opened> refused -> refused(refusals.text(refused), refusals.status(refused));
        };
    }

    private static Response handedOn(Opened answer) {
        return Response.ok(answer.content(), "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"inquiries.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response refused(String message, int status) {
        return pages.page(InquiryPage.form(message, InquiryFields.EMPTY))
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .status(status)
                .build();
    }
}
