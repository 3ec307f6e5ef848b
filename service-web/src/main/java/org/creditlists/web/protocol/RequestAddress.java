package org.creditlists.web.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The path and query of a request, as they came. */
final class RequestAddress {

    private static final int HEX = 16;
    private static final int PLAIN_FROM = '!';
    private static final int PLAIN_TO = '~';

    private RequestAddress() {}

    /**
     * Whether it is a text: percent-encoded UTF-8 without control characters. NUL is none, nor is half of a surrogate
     * pair, a line end, or an escape that is cut short.
     */
    static boolean isText(String uri) {
        if (isPlain(uri)) {
            return true;
        }
        ByteBuffer bytes = ByteBuffer.allocate(uri.length());
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c == '%') {
                int value = escaped(uri, i + 1);
                if (value < 0) {
                    return false;
                }
                bytes.put((byte) value);
                i += 2;
            } else if (c <= 0xFF) {
                bytes.put((byte) c);
            } else {
                return false;
            }
        }
        return isText(bytes.flip());
    }

    private static boolean isPlain(String uri) {
        return uri.chars().allMatch(c -> c >= PLAIN_FROM && c <= PLAIN_TO && c != '%');
    }

    private static int escaped(String uri, int at) {
        if (at + 1 >= uri.length()) {
            return -1;
        }
        int high = Character.digit(uri.charAt(at), HEX);
        int low = Character.digit(uri.charAt(at + 1), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }

    private static boolean isText(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .chars()
                    .noneMatch(Character::isISOControl);
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
