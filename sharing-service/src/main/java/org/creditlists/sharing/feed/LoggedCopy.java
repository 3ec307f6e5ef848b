package org.creditlists.sharing.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import org.creditlists.contracts.record.EntryRecord;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.sharing.log.InquiryLog;
import org.creditlists.sharing.log.LogRow;

/**
 * Logs each record before it is sent, as an inquiry is: whom it is about finds the copy in the log, and a name that is
 * cleared is cleared with whoever copied it.
 */
final class LoggedCopy implements Copy {

    /** Records that are logged at once. */
    private static final int PORTION = 1_000;

    private final Copy copy;
    private final InquiryLog log;
    private final BiFunction<String, UUID, LogRow> row;
    private final List<Feed.Line> waiting = new ArrayList<>(PORTION);

    /** @param row of the log, of the code of whom a record is about and its entry */
    LoggedCopy(Copy copy, InquiryLog log, BiFunction<String, UUID, LogRow> row) {
        this.copy = copy;
        this.log = log;
        this.row = row;
    }

    @Override
    public void take(Feed.Line line) throws IOException {
        waiting.add(line);
        if (waiting.size() == PORTION) {
            send();
        }
    }

    private void send() throws IOException {
        List<CompletableFuture<byte[]>> logged = new ArrayList<>();
        for (Feed.Line line : waiting) {
            String record = line.json();
            if (record != null) {
                logged.add(log.append(
                                row.apply(code(line, record), line.entry()),
                                log.suite().digest(record.getBytes(StandardCharsets.UTF_8)))
                        .toCompletableFuture());
            }
        }
        try {
            CompletableFuture.allOf(logged.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw new IOException("the copy is not logged, so it is not sent", e);
        }
        for (Feed.Line line : waiting) {
            copy.take(line);
        }
        waiting.clear();
    }

    private static String code(Feed.Line line, String record) throws IOException {
        String individual = line.code();
        return individual == null
                ? Objects.requireNonNull(
                        WireJson.MAPPER.readValue(record, EntryRecord.class).code(), "a record without its code")
                : individual;
    }

    @Override
    public void reached(long offset) throws IOException {
        send();
        copy.reached(offset);
    }

    @Override
    public long lines() {
        return copy.lines();
    }

    @Override
    public void end(FeedResource.Trailer trailer) throws IOException {
        send();
        copy.end(trailer);
    }
}
