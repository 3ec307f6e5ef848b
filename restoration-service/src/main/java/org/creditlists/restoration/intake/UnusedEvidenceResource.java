package org.creditlists.restoration.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.creditlists.casehandling.access.EvidenceEndpoints;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.web.recording.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Files that were uploaded and that no case has. */
@Path("/evidence/{evidence}")
@RunOnVirtualThread
public class UnusedEvidenceResource {

    private final EvidenceEndpoints evidence;
    private final ApplicationAccess access;

    UnusedEvidenceResource(EvidenceEndpoints evidence, ApplicationAccess access) {
        this.evidence = evidence;
        this.access = access;
    }

    @DELETE
    @Recorded(Recorded.Kind.WRITE)
    @RolesAllowed(Roles.SUBJECT)
    @Operation(summary = EvidenceEndpoints.DELETE)
    public void delete(@PathParam("evidence") UUID id) {
        evidence.delete(access, id);
    }
}
