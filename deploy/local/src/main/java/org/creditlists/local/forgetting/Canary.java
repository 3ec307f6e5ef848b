package org.creditlists.local.forgetting;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Words that stand nowhere else: each begins with the same token and ends with its name. Beside them, byte strings that
 * have a name: a number, a key. They are found as text, as hexadecimal digits and, the words, in Base64.
 */
public final class Canary {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SHIFTS = 3;
    private static final int TOKEN_LENGTH = 18;
    /** How a word is told of which only the token was found. */
    private static final String UNNAMED = "word";
    /** Its name stands behind it in digits, too. */
    private static final String IN_DIGITS = "digits";

    private static final int LONGEST_NAME = 20;

    private final String token;
    private final Map<String, byte[]> strings = new TreeMap<>();

    /** @param token as {@link #fresh} makes it */
    public Canary(String token) {
        this.token = token;
    }

    /** One of which nobody knows. */
    public static Canary fresh() {
        StringBuilder token = new StringBuilder("canary");
        // Letters alone: six digits behind a name would be read as a number of a person.
        RANDOM.ints(TOKEN_LENGTH, 'A', 'Z' + 1).forEach(letter -> token.append((char) letter));
        return new Canary(token.toString());
    }

    /** @param name of letters */
    public String word(String name) {
        return token + "-" + name;
    }

    /** Looks for these bytes, too. */
    public void add(String name, byte[] bytes) {
        strings.put(name, bytes.clone());
    }

    /** A byte string that is looked for, and what it is called. */
    record Needle(String name, byte[] bytes) {}

    List<Needle> needles() {
        List<Needle> needles = new ArrayList<>();
        byte[] text = token.getBytes(StandardCharsets.US_ASCII);
        needles.add(new Needle("", text));
        needles.add(new Needle(IN_DIGITS, hex(text)));
        for (int shift = 0; shift < SHIFTS; shift++) {
            needles.add(new Needle(UNNAMED, base64(text, shift)));
        }
        strings.forEach((name, bytes) -> {
            needles.add(new Needle(name, bytes));
            needles.add(new Needle(name, hex(bytes)));
        });
        return needles;
    }

    /** Patterns of SQL that find a row whose text has one of them. */
    List<String> patterns() {
        List<String> patterns = new ArrayList<>();
        for (Needle needle : needles()) {
            if (isText(needle.bytes())) {
                patterns.add("%" + new String(needle.bytes(), StandardCharsets.US_ASCII) + "%");
            }
        }
        return patterns;
    }

    /** The names of what stands in some bytes. */
    Set<String> in(byte[] content) {
        return in(content, content.length, content.length);
    }

    /** @param before where they begin at the latest */
    Set<String> in(byte[] content, int length, int before) {
        Set<String> found = new TreeSet<>();
        for (Needle needle : needles()) {
            for (int at = Bytes.indexOf(content, length, needle.bytes(), 0);
                    at >= 0 && at < before;
                    at = Bytes.indexOf(content, length, needle.bytes(), at + 1)) {
                found.add(name(needle, content, length, at + needle.bytes().length));
            }
        }
        return found;
    }

    private static String name(Needle needle, byte[] content, int length, int behind) {
        return switch (needle.name()) {
            case "" -> nameAt(content, length, behind);
            case IN_DIGITS -> nameAt(unhex(content, length, behind), LONGEST_NAME, 0);
            default -> needle.name();
        };
    }

    /** What stands there in hexadecimal digits, filled up with zeros. */
    private static byte[] unhex(byte[] content, int length, int from) {
        byte[] text = new byte[LONGEST_NAME];
        for (int i = 0; i < LONGEST_NAME; i++) {
            int at = from + 2 * i;
            if (at + 1 >= length || !HexFormat.isHexDigit(content[at]) || !HexFormat.isHexDigit(content[at + 1])) {
                break;
            }
            text[i] = (byte) (HexFormat.fromHexDigit(content[at]) << 4 | HexFormat.fromHexDigit(content[at + 1]));
        }
        return text;
    }

    private static String nameAt(byte[] content, int length, int behindToken) {
        StringBuilder name = new StringBuilder();
        int at = behindToken + 1;
        while (at < length && content[at] >= 'a' && content[at] <= 'z') {
            name.append((char) content[at++]);
        }
        return name.isEmpty() ? UNNAMED : name.toString();
    }

    private static boolean isText(byte[] bytes) {
        for (byte one : bytes) {
            if (one < ' ' || one == '%' || one == '_' || one == '\\') {
                return false;
            }
        }
        return true;
    }

    private static byte[] hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII);
    }

    /** The digits that do not depend on what stands before and behind. */
    private static byte[] base64(byte[] text, int shift) {
        byte[] shifted = new byte[shift + text.length];
        System.arraycopy(text, 0, shifted, shift, text.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return encoded.substring(shift == 0 ? 0 : shift + 1, encoded.length() - 1)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
