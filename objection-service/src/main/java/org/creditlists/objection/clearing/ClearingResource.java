package org.creditlists.objection.clearing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditlists.casehandling.timeline.Actor;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.list.Text;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.objection.domain.Refusals;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * Notices that clear a name: to everyone who was shown the entry or had orders because of it (GuoFa (2016) 33,
 * art. 22).
 */
@Produces(MediaType.APPLICATION_JSON)
@Path("/clearing-notices")
@RunOnVirtualThread
public class ClearingResource {

    private final ClearingNotices notices;
    private final ClearingHandling handling;
    private final Directory directory;
    private final ClearingTerms terms;
    private final LegalDay day;
    private final Caller caller;

    ClearingResource(
            ClearingNotices notices,
            ClearingHandling handling,
            Directory directory,
            ClearingTerms terms,
            LegalDay day,
            Caller caller) {
        this.notices = notices;
        this.handling = handling;
        this.directory = directory;
        this.terms = terms;
        this.day = day;
        this.caller = caller;
    }

    /**
     * @param caseId the case that found the entry wrong, or the id of the entry, which was withdrawn as an error
     *     without an objection
     * @param entry by which the organisation finds the matter in its own records: what was personal is deleted here
     * @param zh the notice
     * @param en the same in English
     * @param acknowledgeUntil last day for the acknowledgement
     * @param acknowledgedAt absent until it is acknowledged
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Notice(
            UUID caseId,
            UUID entry,
            ListKind list,
            FieldCode field,
            AuthorityId authority,
            Remedy remedy,
            String zh,
            String en,
            LocalDate clearedOn,
            LocalDate acknowledgeUntil,
            @Nullable Instant acknowledgedAt) {}

    @GET
    @RolesAllowed({Roles.DEPARTMENT, Roles.OFFICER})
    @Operation(
            summary =
                    "Notices to one's own organisation that clear a name, what is not acknowledged first; at most 500",
            description =
                    "An entry was found wrong by an objection, or withdrawn as an error by whoever noticed it. Told"
                            + " is who was shown it, copied it, or had orders because of it.")
    public List<Notice> mine() {
        return notices.of(caller.organisation()).stream().map(this::notice).toList();
    }

    /**
     * @param caseId the case that found the entry wrong, or the id of the entry, which was withdrawn as an error
     *     without an objection
     * @param organisation that has not acknowledged
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Outstanding(
            UUID caseId,
            UUID entry,
            String organisation,
            LocalDate clearedOn,
            LocalDate acknowledgeUntil,
            boolean late) {}

    @GET
    @Path("/outstanding")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            summary = "Who has not acknowledged that one's own authority's entries were wrong, the oldest first;"
                    + " at most 500")
    public List<Outstanding> outstanding() {
        LocalDate today = day.today();
        return notices.outstanding(new AuthorityId(caller.organisation())).stream()
                .map(notice -> {
                    LocalDate until = terms.acknowledgeUntil(notice);
                    return new Outstanding(
                            notice.caseId().value(),
                            notice.entry().value(),
                            notice.organisation(),
                            notice.clearedOn(),
                            until,
                            today.isAfter(until));
                })
                .toList();
    }

    @POST
    @Path("/{case}/acknowledgement")
    @RolesAllowed({Roles.DEPARTMENT, Roles.OFFICER})
    @Operation(summary = "The organisation has taken the notice into its own records; twice is once")
    @APIResponse(responseCode = "404", description = "No notice of this case to this organisation")
    @APIResponseSchema(value = Notice.class, responseCode = "200", responseDescription = "As it is now")
    public Notice acknowledge(@PathParam("case") UUID id) {
        CaseId caseId = new CaseId(id);
        String organisation = caller.organisation();
        ClearingNotices.Notice told =
                notices.find(caseId, organisation).orElseThrow(() -> new RefusedException(Refusals.CASE_UNKNOWN));
        handling.acknowledge(told, Actor.of(caller, List.of(Roles.DEPARTMENT, Roles.OFFICER)));
        return notice(notices.find(caseId, organisation).orElseThrow());
    }

    private Notice notice(ClearingNotices.Notice notice) {
        Text authority = directory.nameOf(notice.authority());
        Text words = words(notice);
        return new Notice(
                notice.caseId().value(),
                notice.entry().value(),
                notice.list(),
                notice.field(),
                notice.authority(),
                notice.remedy(),
                "经核实，" + authority.zh() + "提供的条目" + notice.entry() + words.zh() + "并签收本通知。",
                "The information that " + authority.en() + " supplied as entry " + notice.entry() + words.en()
                        + " and acknowledge this notice.",
                notice.clearedOn(),
                terms.acknowledgeUntil(notice),
                notice.acknowledgedAt());
    }

    private static Text words(ClearingNotices.Notice notice) {
        if (notice.remedy() == Remedy.CORRECTION) {
            return new Text(
                    "信息有误，已作更正。请按更正后的信息核对据此作出的处理，",
                    " was wrong and has been corrected. Check what was done because of it against the corrected"
                            + " entry,");
        }
        return notice.list().burdens()
                ? new Text(
                        "信息有误，已撤销。请停止使用该信息，纠正据此作出的处理，恢复有关主体信誉，",
                        " was wrong and is withdrawn. Stop using it, put right what was done because of it, restore the"
                                + " name of whoever it was about,")
                : new Text(
                        "信息有误，已撤销。请停止使用该信息，核对据此给予的激励，",
                        " was wrong and is withdrawn. Stop using it, check the incentives that were given because of"
                                + " it,");
    }
}
