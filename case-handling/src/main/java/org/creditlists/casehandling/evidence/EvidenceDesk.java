package org.creditlists.casehandling.evidence;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.runtime.http.RefusedException;
import org.jspecify.annotations.Nullable;

/** Takes files in and hands them out. */
@Singleton
public class EvidenceDesk {

    /** Files that are unpacked at once: each may need a hundred times its size. */
    private static final int AT_ONCE = 2;

    private static final Map<String, String> EXTENSIONS =
            Map.of(EvidenceCheck.PDF, "pdf", EvidenceCheck.JPEG, "jpg", EvidenceCheck.PNG, "png");
    private static final Refusal UNKNOWN =
            new Refusal("evidence-unknown", "", "O1, R1", "没有该文件，或已按规定删除", "There is no such file, or it was deleted");

    private final EvidenceStore store;
    private final Semaphore checks = new Semaphore(AT_ONCE);

    EvidenceDesk(EvidenceStore store) {
        this.store = store;
    }

    /**
     * @param ownerHash keyed hash of who uploads it
     * @throws RefusedException when it is not what it says, too large, or not safe to open
     */
    public Evidence upload(byte @Nullable [] content, @Nullable String mediaType, String ownerHash) {
        byte[] bytes = content == null ? new byte[0] : content;
        checks.acquireUninterruptibly();
        try {
            return store.upload(bytes, EvidenceCheck.check(bytes, mediaType == null ? "" : mediaType), ownerHash);
        } finally {
            checks.release();
        }
    }

    /** @throws RefusedException when it is not there, or was used */
    public void delete(UUID evidence, String ownerHash) {
        if (!store.delete(evidence, ownerHash)) {
            throw new RefusedException(UNKNOWN, 404);
        }
    }

    /** To be saved and never opened within a page of ours. */
    public Response download(CaseId caseId, UUID evidence) {
        EvidenceStore.Content file =
                store.content(caseId, evidence).orElseThrow(() -> new RefusedException(UNKNOWN, 404));
        return Response.ok(file.bytes(), file.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + evidence + "." + EXTENSIONS.get(file.mediaType()) + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
