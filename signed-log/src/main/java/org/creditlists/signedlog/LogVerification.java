package org.creditlists.signedlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.creditlists.runtime.signature.SigningKey;
import org.jspecify.annotations.Nullable;

/** Verifies a log against its signed heads. */
public final class LogVerification {

    private final StoredBatches batches;
    private final SigningKey key;
    private final ObjectMapper json;
    private final ContentCheck content;

    /** @param content asked about each batch that fits its head */
    public LogVerification(StoredBatches batches, SigningKey key, ObjectMapper json, ContentCheck content) {
        this.batches = batches;
        this.key = key;
        this.json = json;
        this.content = content;
    }

    /** A check of what only the owner of a log knows about its rows. */
    @FunctionalInterface
    public interface ContentCheck {

        /** @return the fault of a batch, empty for none */
        Optional<String> faultOf(SignedBatch batch, List<SignedBatch.Entry> entries);
    }

    /**
     * @param to last batch that was looked at
     * @param rows rows in them
     * @param broken the first batch that does not fit, absent when all do
     * @param why what does not fit: HEAD (its signature or content), CHAIN (not the next one), ROWS (rows changed, left
     *     out or put in), or what the owner of the log found
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Verification(
            long from,
            long to,
            long rows,
            @Nullable Long broken,
            @Nullable String why) {}

    /**
     * Verifies from one batch to another, inclusive; at most 500 batches.
     *
     * @param from null for the first one
     * @param to null for the last one
     */
    public Verification of(@Nullable Long from, @Nullable Long to) throws IOException {
        long first = from == null ? 1 : Math.max(1, from);
        BatchHead last = first == 1
                ? BatchHead.NONE
                : batches.find(first - 1).map(SignedBatch::signedHead).orElse(BatchHead.NONE);
        return of(first, last, to);
    }

    /**
     * Verifies what follows a head that is known, to a batch, inclusive; at most 500 batches.
     *
     * @param to null for the last one
     */
    public Verification behind(BatchHead known, @Nullable Long to) throws IOException {
        return of(known.batch() + 1, known, to);
    }

    private Verification of(long first, BatchHead before, @Nullable Long to) throws IOException {
        BatchHead last = before;
        long rows = 0;
        for (long number : batches.numbers(first, to)) {
            SignedBatch batch = batches.find(number).orElseThrow();
            Optional<String> fault = faultOf(batch, last);
            if (fault.isPresent()) {
                return new Verification(first, number, rows, number, fault.get());
            }
            rows += batch.rows();
            last = batch.signedHead();
        }
        return new Verification(first, last.batch(), rows, null, null);
    }

    private Optional<String> faultOf(SignedBatch batch, BatchHead last) throws IOException {
        if (!key.verifies(batch.head()) || !batch.isOfHead(json)) {
            return Optional.of("HEAD");
        }
        if (batch.batch() != last.batch() + 1 || !batch.follows(last)) {
            return Optional.of("CHAIN");
        }
        List<SignedBatch.Entry> entries;
        try {
            entries = batch.entries();
        } catch (RuntimeException damaged) {
            return Optional.of("ROWS");
        }
        if (!batch.hasRows(entries)) {
            return Optional.of("ROWS");
        }
        return content.faultOf(batch, entries);
    }
}
