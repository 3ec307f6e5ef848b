package org.creditlists.portal.workbench.cases;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.portal.client.Answer;
import org.creditlists.portal.client.CaseView;
import org.creditlists.portal.client.Objection;
import org.creditlists.portal.client.Owner;
import org.creditlists.portal.client.Restoration;
import org.creditlists.portal.workbench.Downloads;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.RefusedAnswers;
import org.creditlists.portal.workbench.WorkbenchPages;
import org.creditlists.portal.workbench.session.Session;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Shows one objection or one application. */
@Path(Session.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
public class CaseResource {

    private final Objection objection;
    private final Restoration restoration;
    private final RefusedAnswers refusals;
    private final Phrases phrases;
    private final WorkbenchPages pages;
    private final Downloads downloads;

    CaseResource(
            @RestClient Objection objection,
            @RestClient Restoration restoration,
            RefusedAnswers refusals,
            Phrases phrases,
            WorkbenchPages pages,
            Downloads downloads) {
        this.objection = objection;
        this.restoration = restoration;
        this.refusals = refusals;
        this.phrases = phrases;
        this.pages = pages;
        this.downloads = downloads;
    }

    /** A file that was handed in. */
    public record File(String path, String name) {}

    /** Templates; the build checks what they read. */
    @CheckedTemplate(basePath = "workbench")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance oneCase(
                String queue, String id, String state, String statement, String commitment, List<File> files);
    }

    @GET
    @Path("/{queue: objections|restorations}/{case}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(hidden = true)
    public Response oneCase(@PathParam("queue") String queue, @PathParam("case") UUID id) {
        return switch (Answer.of(() -> read(queue, id))) {
            case Answer.Given<CaseView>(CaseView view) -> page(queue, view);
            case Answer.Refused<CaseView> refused ->
                pages.message(phrases.work().caseTexts(), refusals.text(refused))
                        .status(RefusedAnswers.statusOfOne(refused))
                        .build();
        };
    }

    private CaseView read(String queue, UUID id) {
        return owner(queue) == Owner.OBJECTION ? objection.one(id) : restoration.one(id);
    }

    private Response page(String queue, CaseView view) {
        String path = Session.PATH + "/" + queue + "/" + view.caseId() + "/evidence/";
        List<File> files = view.evidence().stream()
                .map(file -> new File(path + file.evidence(), file.mediaType() + ", " + file.bytes() + " B"))
                .toList();
        return pages.page(Templates.oneCase(
                        queue,
                        view.caseId().toString(),
                        phrases.both(view.state().words()),
                        Phrases.text(view.statement()),
                        Phrases.text(view.commitment()),
                        files))
                .build();
    }

    @GET
    @Path("/{queue: objections|restorations}/{case}/paper")
    @RolesAllowed({Roles.OFFICER, Roles.SUBJECT})
    @Operation(hidden = true)
    public Response paper(@PathParam("queue") String queue, @PathParam("case") UUID id) {
        return downloads.answer(owner(queue), "/" + queue + "/" + id, MediaType.TEXT_HTML);
    }

    @GET
    @Path("/{queue: objections|restorations}/{case}/evidence/{evidence}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(hidden = true)
    public Response evidence(
            @PathParam("queue") String queue, @PathParam("case") UUID id, @PathParam("evidence") UUID evidence) {
        return downloads.answer(owner(queue), "/" + queue + "/" + id + "/evidence/" + evidence, MediaType.WILDCARD);
    }

    private static Owner owner(String queue) {
        return queue.equals("objections") ? Owner.OBJECTION : Owner.RESTORATION;
    }
}
