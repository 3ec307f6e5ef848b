package org.creditlists.signedlog.event;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.creditlists.runtime.sql.Rows;
import org.creditlists.signedlog.SignedBatch;
import org.creditlists.signedlog.StoredBatches;
import org.jspecify.annotations.Nullable;

/**
 * The sealed events as lines that can be verified without this platform. {@code block HEAD} begins a block; of each of
 * its events follows {@code event POSITION ORIGIN DIGEST CONTENT}: the digest that was sealed, and the bytes of the
 * row, base64url, or {@code -} for a row that is not there any more.
 */
public final class EventExport {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final String BETWEEN =
            "SELECT " + EventRow.COLUMNS + " FROM event WHERE position BETWEEN ? AND ? ORDER BY position";

    private final DataSource dataSource;
    private final StoredBatches batches;

    public EventExport(DataSource dataSource, StoredBatches batches) {
        this.dataSource = dataSource;
        this.batches = batches;
    }

    /** Writes the blocks from one to another, inclusive; at most 500. */
    public void write(@Nullable Long from, @Nullable Long to, OutputStream out) throws IOException {
        for (long number : batches.numbers(from, to)) {
            write(batches.find(number).orElseThrow(), out);
        }
    }

    private void write(SignedBatch batch, OutputStream out) throws IOException {
        line(out, "block " + batch.head());
        List<SealedEvent> sealed = batch.entries().stream().map(SealedEvent::of).toList();
        Map<Long, EventRow> rows = Rows.query(
                        dataSource,
                        BETWEEN,
                        EventRow::read,
                        sealed.getFirst().position(),
                        sealed.getLast().position())
                .stream()
                .collect(Collectors.toMap(EventRow::position, Function.identity()));
        for (SealedEvent event : sealed) {
            EventRow row = rows.get(event.position());
            line(
                    out,
                    "event " + event.position() + " "
                            + event.origin().name().toLowerCase(Locale.ROOT) + " "
                            + BASE64URL.encodeToString(event.digest()) + " "
                            + (row == null ? "-" : BASE64URL.encodeToString(row.content())));
        }
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
