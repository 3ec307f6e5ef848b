package org.creditlists.casehandling.access;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.creditlists.casehandling.engine.CaseHandling;
import org.creditlists.casehandling.engine.CaseRow;
import org.creditlists.casehandling.evidence.Evidence;
import org.creditlists.casehandling.evidence.EvidenceFiles;
import org.jspecify.annotations.Nullable;

/**
 * Files: uploaded first, then named in the case; kept outside the event log and deleted with the entry (Hubei opinions
 * on personal creditworthiness (2017), part IV(3)). Each law has its own paths and roles, in its own resources: the
 * published interface shows roles only where the method of a resource itself has them.
 */
@Singleton
public class EvidenceEndpoints {

    public static final String UPLOAD = "Upload a file: PDF, JPEG or PNG, at most 10 MiB";
    public static final String UPLOAD_HOW =
            "Not used within a day it is deleted. The content has to be what Content-Type says, and a PDF"
                    + " must not have a password, scripts or attachments. A copy without metadata is kept.";
    public static final String UPLOADED = "Its number, to be named in the case, and the SHA-256 of what was sent";
    public static final String TOO_LARGE = "Too large";
    public static final String OTHER_TYPE = "Neither PDF nor JPEG nor PNG";
    public static final String UNSAFE = "Damaged, encrypted, active, infected, or not what it says";
    public static final String DELETE = "Delete a file that was not used yet";
    public static final String DOWNLOAD =
            "A file of a case, for who brought it and its authorities; that an authority read it is recorded";

    private final EvidenceFiles evidence;

    EvidenceEndpoints(EvidenceFiles evidence) {
        this.evidence = evidence;
    }

    public Response upload(CaseAccess<?> access, InputStream content, @Nullable String type) throws IOException {
        Evidence uploaded = evidence.upload(content, type, access.owner());
        return Response.status(Response.Status.CREATED).entity(uploaded).build();
    }

    public void delete(CaseAccess<?> access, UUID id) {
        evidence.delete(id, access.owner());
    }

    public <R extends CaseRow> Response download(
            CaseAccess<R> access, CaseHandling<?, ?, ?, R> handling, UUID caseId, UUID id) {
        R found = access.withFiles(caseId);
        Response file = evidence.download(found.caseId(), id);
        access.officer().ifPresent(officer -> handling.record(found, "evidence-read", officer, id));
        return file;
    }
}
