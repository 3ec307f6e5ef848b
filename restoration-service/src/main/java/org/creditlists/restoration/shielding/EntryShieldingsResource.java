package org.creditlists.restoration.shielding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.restoration.domain.Refusals;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The shieldings of one entry, for whom it is about. */
@Path("/entries/{entry}/shieldings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EntryShieldingsResource {

    private final Shieldings shieldings;
    private final Lists lists;
    private final KeyedHash hash;
    private final Caller caller;

    EntryShieldingsResource(Shieldings shieldings, Lists lists, KeyedHash hash, Caller caller) {
        this.shieldings = shieldings;
        this.lists = lists;
        this.hash = hash;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.SUBJECT)
    @Operation(summary = "Shieldings of an entry about oneself, those that run first")
    public List<Shieldings.Shielding> ofEntry(@PathParam("entry") UUID id) {
        EntryId entry = new EntryId(id);
        if (!lists.isAbout(entry, hash.of(caller.ownCode()))) {
            throw new RefusedException(Refusals.ENTRY_UNKNOWN);
        }
        return shieldings.of(entry);
    }
}
