package org.creditlists.portal.workbench.inquiry;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.portal.client.Answer;
import org.creditlists.portal.client.SharingForCallers;
import org.creditlists.portal.client.SharingForCallers.Inquired;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.RefusedAnswers;
import org.creditlists.portal.workbench.WorkbenchPages;
import org.creditlists.portal.workbench.session.Session;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Asks about a subject by code or by name. */
@Path(Session.PATH + "/inquiry")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Roles.OFFICER, Roles.DEPARTMENT})
@RunOnVirtualThread
public class InquiryPageResource {

    private static final int OK = 200;
    private static final int WRONG = 422;

    private final InquiryPage page;
    private final SharingForCallers sharing;
    private final RefusedAnswers refusals;
    private final WorkbenchPages pages;
    private final Phrases phrases;

    InquiryPageResource(
            InquiryPage page,
            @RestClient SharingForCallers sharing,
            RefusedAnswers refusals,
            WorkbenchPages pages,
            Phrases phrases) {
        this.page = page;
        this.sharing = sharing;
        this.refusals = refusals;
        this.pages = pages;
        this.phrases = phrases;
    }

    @GET
    @Operation(hidden = true)
    public Response form() {
        return pages.page(InquiryPage.form(null, InquiryFields.EMPTY)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response inquire(
            @FormParam("code") @Nullable String code,
            @FormParam("name") @Nullable String name,
            @FormParam("purpose") @Nullable String purpose,
            @FormParam("legalGround") @Nullable String legalGround) {
        InquiryFields typed = InquiryFields.of(code, name, purpose, legalGround);
        if (typed.isAboutBoth()) {
            return answer(InquiryPage.form(phrases.work().codeOrName(), typed), WRONG);
        }
        return switch (Answer.of(() -> typed.ask(sharing))) {
            case Answer.Given<Inquired>(Inquired answer) -> answer(page.answer(answer, typed), OK);
            case Answer.Refused<Inquired> refused ->
                answer(InquiryPage.form(refusals.text(refused), typed), refusals.status(refused));
        };
    }

    private Response answer(TemplateInstance content, int status) {
        return pages.page(content).status(status).build();
    }
}
