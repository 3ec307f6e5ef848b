package org.creditlists.portal.workbench;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.portal.workbench.session.Session;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Keeps the content of a form while somebody fills it in: it is there again when the page is left. */
@Path(Session.PATH + "/drafts/{act}/{id}")
@RunOnVirtualThread
public class DraftResource {

    private final KeptForms kept;

    DraftResource(KeptForms kept) {
        this.kept = kept;
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
    public void keep(@PathParam("act") Button button, @PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        kept.keep(new FormState(button, id.toString(), Forms.values(values)));
    }

    /** Of a form with files, without these. */
    @POST
    @RolesAllowed({Roles.OFFICER, Roles.PLATFORM, Roles.SUBJECT})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public void keepParts(@PathParam("act") Button button, @PathParam("id") UUID id, MultipartFormDataInput parts) {
        kept.keep(new FormState(button, id.toString(), Forms.values(parts)));
    }
}
