package org.creditlists.portal.workbench.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.portal.workbench.Phrases;
import org.creditlists.portal.workbench.WorkbenchPages;
import org.creditlists.portal.workbench.seconding.WaitingWork;
import org.creditlists.portal.workbench.session.Session;
import org.creditlists.web.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Links to the pages that the reader may see, by roles. */
@Path(Session.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
public class HomeResource {

    private final WorkbenchPages pages;
    private final Phrases phrases;
    private final WaitingWork waiting;
    private final Caller caller;

    HomeResource(WorkbenchPages pages, Phrases phrases, WaitingWork waiting, Caller caller) {
        this.waiting = waiting;
        this.pages = pages;
        this.phrases = phrases;
        this.caller = caller;
    }

    /** @param roles of which a reader has at least one */
    private record Entrance(String path, List<String> roles) {

        Entrance(String path, String... roles) {
            this(path, List.of(roles));
        }
    }

    private static final List<Entrance> ENTRANCES = List.of(
            new Entrance("inquiry", Roles.OFFICER, Roles.DEPARTMENT),
            new Entrance("orders", Roles.DEPARTMENT),
            new Entrance("pushes", Roles.OFFICER, Roles.PLATFORM),
            new Entrance("requests", Roles.OFFICER, Roles.REGISTRAR),
            new Entrance("countersignings", Roles.OFFICER, Roles.PLATFORM),
            new Entrance("overdue", Roles.OFFICER),
            new Entrance("reinstatements", Roles.OFFICER),
            new Entrance("objections", Roles.OFFICER),
            new Entrance("restorations", Roles.OFFICER),
            new Entrance("approvals", Roles.APPROVER, Roles.DEPARTMENT, Roles.OFFICER),
            new Entrance("reviews", Roles.REVIEWER),
            new Entrance("mine", Roles.SUBJECT),
            new Entrance("report", Roles.SUBJECT));

    /**
     * A link to a page.
     *
     * @param count what waits there for the reader
     */
    public record Tile(String path, String name, WaitingWork.Count count) {}

    /** Templates; the build checks what they read. */
    @CheckedTemplate(basePath = "workbench")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance home(List<Tile> tiles, String organisation, String person);
    }

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
    public Response home() {
        List<Tile> tiles = ENTRANCES.stream()
                .filter(one -> one.roles().stream().anyMatch(caller::hasRole))
                .map(Entrance::path)
                .map(path -> new Tile(path, phrases.message("tile", path), waiting.of(path)))
                .toList();
        String organisation = caller.hasRole(Roles.SUBJECT) ? "" : caller.organisation();
        return pages.page(Templates.home(tiles, organisation, caller.id())).build();
    }
}
