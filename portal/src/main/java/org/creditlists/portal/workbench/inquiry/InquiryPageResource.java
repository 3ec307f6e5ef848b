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
import org.creditlists.portal.client.OtherServices.Answer;
import org.creditlists.portal.client.OtherServices.Owner;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.Requests;
import org.creditlists.portal.workbench.WorkbenchPages;
import org.creditlists.portal.workbench.session.Session;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Asks about a subject by code or by name. */
@Path(Session.PATH + "/inquiry")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Roles.OFFICER, Roles.DEPARTMENT})
@RunOnVirtualThread
public class InquiryPageResource {

    private static final int WRONG = 422;

    private final InquiryPage page;
    private final Requests requests;
    private final WorkbenchPages pages;
    private final Phrases phrases;

    InquiryPageResource(InquiryPage page, Requests requests, WorkbenchPages pages, Phrases phrases) {
        this.page = page;
        this.requests = requests;
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
        Answer answer = requests.send("POST", Owner.SHARING, typed.path(), typed.body());
        return answer.isOk()
                ? answer(page.answer(answer.content(), typed), answer.status())
                : answer(InquiryPage.form(requests.problem(answer), typed), requests.status(answer));
    }

    private Response answer(TemplateInstance content, int status) {
        return pages.page(content).status(status).build();
    }
}
