package org.creditlists.eventstore;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the digest of a row of the event table is of: every column but the position, which stands beside it. Numbers are
 * big-endian; a text is its length in bytes (32 bits, -1 for null) and its UTF-8.
 */
public final class EventDigest {

    /** First byte of what is hashed. */
    private static final int FORM = 1;

    private static final String SPEC_VERSION = "1.0";
    private static final int USUAL_SIZE = 1_024;
    private static final long MICROS = 1_000_000;

    private EventDigest() {}

    /**
     * A row as it stands in the table.
     *
     * @param tags in their order
     * @param occurredAt to the microsecond
     * @param publication topic, key, subject, data schema, trace context; each may be null
     */
    public record Content(
            UUID id,
            String type,
            String revision,
            List<String> tags,
            Instant occurredAt,
            byte[] payload,
            Map<String, String> metadata,
            @Nullable String[] publication,
            String specVersion) {}

    static byte[] bytes(NewEvent event) {
        Publication to = event.publication();
        return bytes(
                new Content(
                        event.id(),
                        event.type().name(),
                        event.type().version(),
                        event.tagTexts(),
                        event.occurredAt(),
                        event.payload(),
                        Map.of(),
                        to == null
                                ? new @Nullable String[] {null, null, null, null, null}
                                : new @Nullable String[] {
                                    to.topic(), to.key(), to.subject(), to.dataSchema(), to.traceparent()
                                },
                        SPEC_VERSION),
                event.metadata().digested());
    }

    /** What is hashed: the whole row, but for its position. Metadata stands in the order of its keys. */
    public static byte[] bytes(Content row) {
        return bytes(row, metadata(row.metadata()));
    }

    /** What is hashed of metadata, which many events share. */
    static byte[] metadata(Map<String, String> values) {
        var bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(values.size());
            for (Map.Entry<String, String> entry : new TreeMap<>(values).entrySet()) {
                write(out, entry.getKey());
                write(out, entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(Content row, byte[] metadata) {
        var bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeLong(row.id().getMostSignificantBits());
            out.writeLong(row.id().getLeastSignificantBits());
            write(out, row.type());
            write(out, row.revision());
            out.writeInt(row.tags().size());
            for (String tag : row.tags()) {
                write(out, tag);
            }
            out.writeLong(row.occurredAt().getEpochSecond() * MICROS
                    + row.occurredAt().get(ChronoField.MICRO_OF_SECOND));
            out.writeInt(row.payload().length);
            out.write(row.payload());
            out.write(metadata);
            for (String text : row.publication()) {
                write(out, text);
            }
            write(out, row.specVersion());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
