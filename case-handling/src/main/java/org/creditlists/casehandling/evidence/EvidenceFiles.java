package org.creditlists.casehandling.evidence;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.creditlists.casehandling.evidence.examiner.FileType;
import org.creditlists.casehandling.evidence.examiner.Limits;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Takes files in and hands them out. */
@Singleton
public class EvidenceFiles {

    /** Files that are in memory at once on their way in, and processes that examine them. */
    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** After which a file that could not be scanned may be sent again. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final EvidenceStore store;
    private final Examination examination;
    private final ClamdScan scan;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    EvidenceFiles(EvidenceStore store, Examination examination, ClamdScan scan) {
        this.store = store;
        this.examination = examination;
        this.scan = scan;
    }

    /**
     * Takes a file in: its digest as it is given, and the copy that is safe to open.
     *
     * @param content is read here, and not before it is this one's turn
     * @param ownerHash keyed hash of who uploads it
     * @throws RefusedException when it is not what it says, too large, or not safe to open
     */
    public Evidence upload(InputStream content, @Nullable String mediaType, String ownerHash) throws IOException {
        String said = mediaType == null ? "" : mediaType;
        Optional<FileType> named = FileType.of(said);
        if (named.isEmpty() && !FileType.isAny(said)) {
            throw new RefusedException(EvidenceRefusals.TYPE);
        }
        if (!isMyTurn()) {
            throw refused(EvidenceRefusals.BUSY);
        }
        try {
            byte[] given = content.readNBytes(Limits.LARGEST_BYTES + 1);
            if (given.length > Limits.LARGEST_BYTES) {
                throw refused(EvidenceRefusals.TOO_LARGE);
            }
            FileType type = named.or(() -> FileType.ofContent(given))
                    .orElseThrow(() -> new RefusedException(EvidenceRefusals.TYPE));
            if (!type.begins(given)) {
                throw refused(EvidenceRefusals.NOT_WHAT_IT_SAYS);
            }
            return switch (examination.examine(given, type)) {
                case Examined.Refused(Refusal refusal) -> throw refused(refusal);
                case Examined.Taken(byte[] copy) -> {
                    scan.refusal(given).ifPresent(refusal -> {
                        throw refused(refusal);
                    });
                    yield store.upload(given, copy, type, ownerHash);
                }
            };
        } finally {
            turns.release();
        }
    }

    private static RefusedException refused(Refusal refusal) {
        return refusal.kind() == Refusal.Kind.UNAVAILABLE
                ? new RefusedException(refusal, AGAIN)
                : new RefusedException(refusal);
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
        String extension = FileType.of(file.mediaType())
                .map(type -> "." + type.extension())
                .orElse("");
        StreamingOutput content = out -> store.writeTo(caseId, file, out);
        return Response.ok(content, file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + evidence + extension + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
