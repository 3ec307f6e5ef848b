package org.creditlists.sharing.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.web.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The credit report of a subject about itself (GuoFa (2014) 21, part V(4)): free online. */
@Path("/report")
@RunOnVirtualThread
@RolesAllowed(Roles.SUBJECT)
public class ReportResource {

    private final Reports reports;
    private final ReportPage page;
    private final Caller caller;

    ReportResource(Reports reports, ReportPage page, Caller caller) {
        this.reports = reports;
        this.page = page;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Everything held about oneself, every use, every inquiry; free",
            description =
                    "With Accept: text/html as a page, with application/pdf for paper, both in Chinese and in English.")
    public Report json() {
        return mine();
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response html() {
        return ReportPage.answer(page.html(mine()), MediaType.TEXT_HTML + ";charset=UTF-8");
    }

    @GET
    @Produces(ReportPage.PDF)
    @Operation(hidden = true)
    public Response pdf() {
        return ReportPage.answer(page.pdf(mine()), ReportPage.PDF);
    }

    private Report mine() {
        return reports.of(caller.ownCode(), caller.bearer());
    }
}
