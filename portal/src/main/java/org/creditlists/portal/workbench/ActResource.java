package org.creditlists.portal.workbench;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.portal.workbench.session.Session;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Buttons of the workbench: a page goes on when it was done, and shows the form again when it was refused. */
@Path(Session.PATH + "/acts/{act}/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
public class ActResource {

    private final Acts acts;
    private final Map<String, BoardPage> boards;
    private final KeptForms kept;
    private final WorkbenchPages pages;

    ActResource(Acts acts, @All List<BoardPage> boards, KeptForms kept, WorkbenchPages pages) {
        this.acts = acts;
        this.kept = kept;
        this.boards = boards.stream().collect(Collectors.toMap(BoardPage::name, Function.identity()));
        this.pages = pages;
    }

    /** The page of the form: a refused form is read again in another language, or later. */
    @GET
    @RolesAllowed({
        Roles.OFFICER,
        Roles.DEPARTMENT,
        Roles.PLATFORM,
        Roles.APPROVER,
        Roles.REVIEWER,
        Roles.REGISTRAR,
        Roles.SUBJECT
    })
    @Operation(hidden = true)
    public Response again(@PathParam("act") Button button, @PathParam("id") UUID id) {
        return goTo(button.formPath(id.toString()));
    }

    @POST
    @RolesAllowed({
        Roles.OFFICER,
        Roles.DEPARTMENT,
        Roles.PLATFORM,
        Roles.APPROVER,
        Roles.REVIEWER,
        Roles.REGISTRAR,
        Roles.SUBJECT
    })
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(
            @PathParam("act") Button button, @PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return done(new FormState(button, id.toString(), Forms.values(values)), List.of());
    }

    @POST
    @RolesAllowed({Roles.OFFICER, Roles.PLATFORM, Roles.SUBJECT})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response actWithFile(
            @PathParam("act") Button button, @PathParam("id") UUID id, MultipartFormDataInput parts) {
        return done(new FormState(button, id.toString(), Forms.values(parts)), Forms.files(parts));
    }

    private Response done(FormState form, List<FormValue> files) {
        Acts.Refused refused = acts.carryOut(form, files);
        if (refused == null) {
            kept.forget(form);
            return goTo(form.button().board());
        }
        kept.keep(form);
        var place = new BoardPage.Place(form.values().get("after"), UUID.fromString(form.id()));
        Optional<Board> page = page(form.button()).draw(place).map(form::in);
        return pages.board(page, refused.text()).status(refused.status()).build();
    }

    private BoardPage page(Button button) {
        BoardPage page = boards.get(button.form());
        if (page == null) {
            throw new IllegalStateException("no page " + button.form());
        }
        return page;
    }

    private static Response goTo(String page) {
        return Response.seeOther(URI.create(Session.PATH + "/" + page)).build();
    }
}
