package org.creditlists.designation.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.Roles;
import org.creditlists.designation.entry.EntryRegister;
import org.creditlists.designation.entry.domain.Refusals;
import org.creditlists.web.identity.Caller;
import org.creditlists.web.problem.RefusedException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The notice of a designation, for its authority to deliver and for its subject to read. */
@Path("/entries/{entry}/notice")
@RolesAllowed({Roles.OFFICER, Roles.SUBJECT})
@RunOnVirtualThread
public class NoticeResource {

    private static final String PDF = "application/pdf";

    private final Notices notices;
    private final NoticePrinter printer;
    private final EntryRegister entries;
    private final Caller caller;

    NoticeResource(Notices notices, NoticePrinter printer, EntryRegister entries, Caller caller) {
        this.notices = notices;
        this.printer = printer;
        this.entries = entries;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(
            summary =
                    "The notice to the subject: decision, reasons, basis, measures that follow, objection, restoration",
            description = "As a page, or with Accept: application/pdf for paper.")
    @APIResponse(responseCode = "200", description = "In Chinese and in English")
    @APIResponse(responseCode = "403", description = "Another authority designated it")
    @APIResponse(responseCode = "404", description = "No such entry, not about you, or forgotten after its end")
    public Response page(@PathParam("entry") UUID entry) {
        return answer(printer.html(notice(entry)), "html", entry);
    }

    @GET
    @Produces(PDF)
    @Operation(hidden = true)
    public Response paper(@PathParam("entry") UUID entry) {
        return answer(printer.pdf(notice(entry)), "pdf", entry);
    }

    private static Response answer(Object content, String extension, UUID entry) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"notice-" + entry + "." + extension + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Notice notice(UUID id) {
        EntryId entry = new EntryId(id);
        if (caller.hasRole(Roles.OFFICER)) {
            String authority =
                    entries.authorityOf(entry).orElseThrow(() -> new RefusedException(Refusals.ENTRY_UNKNOWN));
            if (!authority.equals(caller.organisation())) {
                throw new RefusedException(Refusals.ENTRY_UNKNOWN);
            }
        } else if (!entries.isAbout(entry, caller.ownCode())) {
            throw new RefusedException(Refusals.ENTRY_UNKNOWN);
        }
        return notices.of(entry).orElseThrow(() -> new RefusedException(NoticeRefusals.GONE));
    }
}
