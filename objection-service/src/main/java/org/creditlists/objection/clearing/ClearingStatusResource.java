package org.creditlists.objection.clearing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.objection.cases.Case;
import org.creditlists.objection.intake.ObjectionAccess;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Who is told that an entry was wrong, for whoever may read the case. */
@Path("/objections/{case}/clearing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ClearingStatusResource {

    private final ClearingNotices notices;
    private final ObjectionAccess access;
    private final ClearingTerms terms;
    private final LegalDay day;

    ClearingStatusResource(ClearingNotices notices, ObjectionAccess access, ClearingTerms terms, LegalDay day) {
        this.notices = notices;
        this.access = access;
        this.terms = terms;
        this.day = day;
    }

    /**
     * @param organisation not for somebody whom the entry does not concern
     * @param acknowledgedAt absent until it is
     * @param late the last day for it has passed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Told(
            @Nullable String organisation,
            LocalDate clearedOn,
            LocalDate acknowledgeUntil,
            @Nullable Instant acknowledgedAt,
            boolean late) {}

    @GET
    @RolesAllowed({Roles.SUBJECT, Roles.LIAISON, Roles.OFFICER, Roles.AUDITOR})
    @Operation(summary = "Who is told that the entry was wrong, and who has acknowledged it")
    public List<Told> of(@PathParam("case") UUID id) {
        Case found = access.readable(id);
        boolean outsider = access.isOutsider(found);
        LocalDate today = day.today();
        return notices.of(found.caseId()).stream()
                .map(notice -> {
                    LocalDate until = terms.acknowledgeUntil(notice);
                    return new Told(
                            outsider ? null : notice.organisation(),
                            notice.clearedOn(),
                            until,
                            notice.acknowledgedAt(),
                            notice.acknowledgedAt() == null && today.isAfter(until));
                })
                .toList();
    }
}
