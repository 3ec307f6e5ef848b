package org.creditlists.sharing.inquiry;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** JSON put together from records that are JSON already. */
final class Statement {

    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();
    private static final int USUAL = 1_500;

    private byte[] json = new byte[USUAL];
    private int length;
    private char next = '{';

    Statement member(String name, String value) {
        name(name);
        quoted(value);
        return this;
    }

    Statement member(String name, long value) {
        name(name);
        plain(Long.toString(value));
        return this;
    }

    /** @param json as it is */
    Statement json(String name, String json) {
        name(name);
        plain(json);
        return this;
    }

    Statement member(String name, List<?> values) {
        name(name);
        put('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                put(',');
            }
            quoted(values.get(i).toString());
        }
        put(']');
        return this;
    }

    /** @param values JSON */
    Statement records(String name, List<byte[]> values) {
        name(name);
        put('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                put(',');
            }
            put(values.get(i));
        }
        put(']');
        return this;
    }

    byte[] end() {
        put('}');
        return Arrays.copyOf(json, length);
    }

    private void name(String name) {
        put(next);
        next = ',';
        put('"');
        plain(name);
        put('"');
        put(':');
    }

    private void quoted(String text) {
        put('"');
        if (isPlain(text)) {
            plain(text);
        } else if (isUnescaped(text)) {
            put(text.getBytes(StandardCharsets.UTF_8));
        } else {
            put(ENCODER.quoteAsUTF8(text));
        }
        put('"');
    }

    /** ASCII that JSON has as it is. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    /** Text that JSON has as it is, in UTF-8; with half of a surrogate pair it is not for this. */
    private static boolean isUnescaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("deprecation") // the one way to copy ASCII without an array in between
    private void plain(String text) {
        room(text.length());
        text.getBytes(0, text.length(), json, length);
        length += text.length();
    }

    private void put(char one) {
        room(1);
        json[length++] = (byte) one;
    }

    private void put(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, json, length, bytes.length);
        length += bytes.length;
    }

    private void room(int more) {
        if (length + more > json.length) {
            json = Arrays.copyOf(json, Math.max(length + more, 2 * json.length));
        }
    }

    /** A record with one more member at its end. */
    static byte[] with(byte[] record, String member) {
        return with(record, member.getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

    /** A record with one more member at its end, in two parts. */
    static byte[] with(byte[] record, byte[] member, byte[] rest) {
        byte[] whole = Arrays.copyOf(record, record.length + member.length + rest.length + 1);
        whole[record.length - 1] = ',';
        System.arraycopy(member, 0, whole, record.length, member.length);
        System.arraycopy(rest, 0, whole, record.length + member.length, rest.length);
        whole[whole.length - 1] = '}';
        return whole;
    }
}
