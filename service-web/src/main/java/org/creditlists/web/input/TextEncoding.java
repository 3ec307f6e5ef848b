package org.creditlists.web.input;

import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Text that people send in bytes: as its sender named the encoding, or not at all. */
public final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    /** GB 18030 holds the characters of its forerunners at the same places. */
    private static final Map<String, Charset> NAMES = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "utf8", StandardCharsets.UTF_8,
            "gb18030", GB18030,
            "gbk", GB18030,
            "gb2312", GB18030,
            "x-gbk", GB18030,
            "cp936", GB18030,
            "ms936", GB18030,
            "windows-936", GB18030);

    /** So many ideographs that are valid UTF-8 do not come about in another encoding. */
    private static final int BY_CHANCE = 3;

    private static final int FIRST_OF_THREE = 0xE0;
    private static final int FIRST_OF_THREE_MASK = 0xF0;
    private static final int LAST_OF_TWO_BYTES = 0x7FF;

    private TextEncoding() {}

    /** By the parameter {@code charset} of a media type; UTF-8 when it has none, empty for one that is not taken. */
    public static Optional<Charset> of(@Nullable MediaType type) {
        String name = type == null ? null : type.getParameters().get("charset");
        return Optional.ofNullable(NAMES.get(name == null ? "utf-8" : name.toLowerCase(Locale.ROOT)));
    }

    /**
     * @throws CharacterCodingException when the bytes are not of this encoding, or are UTF-8 although another one
     *     is named: most UTF-8 is valid GB 18030, too, and would be read as other characters without a word
     */
    public static String decode(Charset charset, byte[] bytes) throws CharacterCodingException {
        if (!charset.equals(StandardCharsets.UTF_8) && isUtf8(bytes)) {
            throw new CharacterCodingException();
        }
        return strictly(charset, bytes);
    }

    private static String strictly(Charset charset, byte[] bytes) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static boolean isUtf8(byte[] bytes) {
        int ideographs = 0;
        for (byte one : bytes) {
            ideographs += (one & FIRST_OF_THREE_MASK) == FIRST_OF_THREE ? 1 : 0;
        }
        if (ideographs < BY_CHANCE) {
            return false;
        }
        try {
            return strictly(StandardCharsets.UTF_8, bytes)
                            .codePoints()
                            .filter(c -> c > LAST_OF_TWO_BYTES)
                            .count()
                    >= BY_CHANCE;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
