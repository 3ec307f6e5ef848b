package org.creditlists.base.lists;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The lists as this service knows them: the same in every service, so that copies can be compared. */
@Path("/list")
@RolesAllowed({Roles.OFFICER, Roles.PLATFORM, Roles.DEPARTMENT, Roles.OPERATOR})
@RunOnVirtualThread
public class ListResource {

    private final Lists lists;
    private final LegalDay legalDay;

    public ListResource(Lists lists, LegalDay legalDay) {
        this.lists = lists;
        this.legalDay = legalDay;
    }

    @GET
    @Path("/entries/{entry}")
    @Operation(summary = "One entry as this service knows it, also when it has ended; nothing personal")
    public ListedEntry entry(@PathParam("entry") UUID entry) {
        return lists.find(new EntryId(entry))
                .orElseThrow(() -> new RefusedException(new Refusal(
                        Refusal.Kind.ABSENT,
                        "entry-unknown",
                        "",
                        Articles.GUOFA_2016_33_ART_18,
                        "本服务没有该名单条目",
                        "This service does not know the entry")));
    }

    @GET
    @Path("/digest")
    @Operation(summary = "Digest of all entries in force: equal in two services exactly when their lists are equal")
    public Lists.Digest digest(@QueryParam("day") @Nullable LocalDate day) {
        return lists.digest(day == null ? legalDay.today() : day);
    }
}
