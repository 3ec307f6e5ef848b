package org.creditlists.portal.workbench.cases;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.portal.client.OtherServices.Answer;
import org.creditlists.portal.client.OtherServices.Owner;
import org.creditlists.portal.workbench.Downloads;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.Requests;
import org.creditlists.portal.workbench.WorkbenchPages;
import org.creditlists.portal.workbench.session.Session;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows one objection or one application. */
@Path(Session.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
public class CaseResource {

    private static final int NOT_FOUND = 404;
    private static final int BAD_GATEWAY = 502;

    private final Requests requests;
    private final Phrases phrases;
    private final WorkbenchPages pages;
    private final Downloads downloads;

    CaseResource(Requests requests, Phrases phrases, WorkbenchPages pages, Downloads downloads) {
        this.requests = requests;
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
        String path = "/" + queue + "/" + id;
        Answer answer = requests.get(owner(queue), path);
        if (!answer.isOk()) {
            return pages.message(phrases.work().caseTexts(), requests.problem(answer))
                    .status(answer.status() == NOT_FOUND ? NOT_FOUND : BAD_GATEWAY)
                    .build();
        }
        JsonNode view = answer.content();
        List<File> files = new ArrayList<>();
        for (JsonNode file : view.path("evidence")) {
            files.add(new File(
                    Session.PATH + path + "/evidence/" + Phrases.text(file, "evidence"),
                    Phrases.text(file, "mediaType") + ", " + Phrases.text(file, "bytes") + " B"));
        }
        return pages.page(Templates.oneCase(
                        queue,
                        id.toString(),
                        phrases.both(view.path("state")),
                        Phrases.text(view, "statement"),
                        Phrases.text(view, "commitment"),
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
