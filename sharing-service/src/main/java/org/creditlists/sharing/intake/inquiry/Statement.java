package org.creditlists.sharing.intake.inquiry;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** JSON put together from records that are JSON already. */
final class Statement {

    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    private final ByteArrayOutputStream json = new ByteArrayOutputStream(1024);
    private char next = '{';

    Statement member(String name, String value) {
        name(name);
        quoted(value);
        return this;
    }

    Statement member(String name, long value) {
        name(name);
        raw(Long.toString(value));
        return this;
    }

    Statement member(String name, List<?> values) {
        name(name);
        char before = '[';
        for (Object value : values) {
            json.write(before);
            quoted(value.toString());
            before = ',';
        }
        raw(before == '[' ? "[]" : "]");
        return this;
    }

    /** @param values JSON */
    Statement records(String name, List<byte[]> values) {
        name(name);
        char before = '[';
        for (byte[] value : values) {
            json.write(before);
            json.writeBytes(value);
            before = ',';
        }
        raw(before == '[' ? "[]" : "]");
        return this;
    }

    byte[] end() {
        byte[] open = json.toByteArray();
        byte[] whole = java.util.Arrays.copyOf(open, open.length + 1);
        whole[open.length] = '}';
        return whole;
    }

    private void name(String name) {
        json.write(next);
        next = ',';
        raw("\"" + name + "\":");
    }

    private void quoted(String text) {
        json.write('"');
        json.writeBytes(ENCODER.quoteAsUTF8(text));
        json.write('"');
    }

    private void raw(String text) {
        json.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A record with one more member at its end. */
    static byte[] with(byte[] record, String member) {
        byte[] more = member.getBytes(StandardCharsets.UTF_8);
        byte[] whole = java.util.Arrays.copyOf(record, record.length + more.length + 1);
        whole[record.length - 1] = ',';
        System.arraycopy(more, 0, whole, record.length, more.length);
        whole[whole.length - 1] = '}';
        return whole;
    }
}
