package org.creditlists.sharing.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Verifies the log against its signed heads. */
@Singleton
class LogVerification {

    private static final int AT_ONCE = 500;
    private static final String HEADS =
            "SELECT batch FROM inquiry_batch WHERE batch >= ? AND batch <= ? ORDER BY batch LIMIT " + AT_ONCE;
    private static final String BATCH = "SELECT " + LoggedBatch.COLUMNS + " FROM inquiry_batch WHERE batch = ?";
    private final DataSource dataSource;
    private final InquiryIndex index;
    private final NotFoundCodes notFound;
    private final SigningKey key;
    private final ObjectMapper json;

    LogVerification(
            DataSource dataSource, InquiryIndex index, NotFoundCodes notFound, SigningKey key, ObjectMapper json) {
        this.dataSource = dataSource;
        this.index = index;
        this.notFound = notFound;
        this.key = key;
        this.json = json;
    }

    /**
     * @param to last batch that was looked at
     * @param rows inquiries in them
     * @param broken the first batch that does not fit, absent when all do
     * @param why what does not fit: HEAD (its signature or content), CHAIN (not the next one), ROWS (inquiries changed,
     *     left out or put in), ABOUT (their subjects would not find them)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Verification(
            long from,
            long to,
            long rows,
            @Nullable Long broken,
            @Nullable String why) {}

    Verification of(@Nullable Long from, @Nullable Long to) throws IOException {
        long first = from == null ? 1 : Math.max(1, from);
        InquiryLog.Head last = first == 1
                ? InquiryLog.Head.NONE
                : Rows.query(dataSource, BATCH, LoggedBatch::read, first - 1).stream()
                        .map(before -> new InquiryLog.Head(before.batch(), before.head()))
                        .findFirst()
                        .orElse(InquiryLog.Head.NONE);
        long rows = 0;
        for (long number : batches(first, to)) {
            LoggedBatch batch = batch(number);
            String fault = fault(batch, last);
            if (fault != null) {
                return new Verification(first, number, rows, number, fault);
            }
            rows += batch.rows();
            last = new InquiryLog.Head(number, batch.head());
        }
        return new Verification(first, last.batch(), rows, null, null);
    }

    private @Nullable String fault(LoggedBatch batch, InquiryLog.Head last) throws IOException {
        if (!key.verifies(batch.head()) || !batch.isOfHead(json)) {
            return "HEAD";
        }
        if (batch.batch() != last.batch() + 1 || !Arrays.equals(batch.previous(), last.digest())) {
            return "CHAIN";
        }
        List<LoggedBatch.Entry> entries;
        try {
            entries = batch.entries();
        } catch (RuntimeException damaged) {
            return "ROWS";
        }
        List<byte[]> leaves = entries.stream().map(LoggedBatch.Entry::leaf).toList();
        if (leaves.size() != batch.rows() || !Arrays.equals(new HashTree(leaves).root(), batch.root())) {
            return "ROWS";
        }
        boolean windowsFit = entries.stream()
                .map(entry -> Map.entry(entry.row(), entry.said()))
                .filter(window -> window.getKey().codeHash().equals(LogRow.WINDOW))
                .allMatch(window -> notFound.fits(window.getKey(), window.getValue()));
        return windowsFit && index.finds(batch) ? null : "ABOUT";
    }

    /** The numbers of the batches from one to another, inclusive; at most 500. */
    List<Long> batches(@Nullable Long from, @Nullable Long to) {
        return Rows.query(
                dataSource, HEADS, row -> row.getLong(1), from == null ? 1 : from, to == null ? Long.MAX_VALUE : to);
    }

    LoggedBatch batch(long number) {
        return Rows.query(dataSource, BATCH, LoggedBatch::read, number).getFirst();
    }
}
