package org.creditlists.casehandling.evidence;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Takes files in and hands them out. */
@Singleton
public class EvidenceFiles {

    /** Files that are in memory at once, on their way in. */
    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> EXTENSIONS =
            Map.of(EvidenceCheck.PDF, "pdf", EvidenceCheck.JPEG, "jpg", EvidenceCheck.PNG, "png");

    private final EvidenceStore store;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    EvidenceFiles(EvidenceStore store) {
        this.store = store;
    }

    /**
     * @param content is read here, and not before it is this one's turn
     * @param ownerHash keyed hash of who uploads it
     * @throws RefusedException when it is not what it says, too large, or not safe to open
     */
    public Evidence upload(InputStream content, @Nullable String mediaType, String ownerHash) throws IOException {
        if (!isMyTurn()) {
            throw new RefusedException(EvidenceRefusals.BUSY);
        }
        try {
            byte[] bytes = content.readNBytes(EvidenceCheck.LARGEST_BYTES + 1);
            return store.upload(bytes, EvidenceCheck.check(bytes, mediaType == null ? "" : mediaType), ownerHash);
        } finally {
            turns.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @throws RefusedException when it is not there, or was used */
    public void delete(UUID evidence, String ownerHash) {
        if (!store.delete(evidence, ownerHash)) {
            throw new RefusedException(EvidenceRefusals.UNKNOWN);
        }
    }

    /** To be saved and never opened within a page of ours. */
    public Response download(CaseId caseId, UUID evidence) {
        Evidence file = store.of(caseId).stream()
                .filter(one -> one.evidence().equals(evidence))
                .findFirst()
                .orElseThrow(() -> new RefusedException(EvidenceRefusals.UNKNOWN));
        StreamingOutput content = out -> store.writeTo(caseId, file, out);
        return Response.ok(content, file.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + evidence + "." + EXTENSIONS.get(file.mediaType()) + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
