package org.creditlists.sharing.inquiry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.creditlists.runtime.crypto.CryptoSuite;

/** An answer of very many lines, of which only some are kept. */
final class LargeAnswer {

    private final Set<Integer> wanted;
    private final Map<Integer, String> kept = new HashMap<>();
    private final MessageDigest digest = CryptoSuite.INTERNATIONAL.newDigest();
    private int count;
    private String last = "";

    /** @param wanted numbers of lines that are kept, from 0 */
    LargeAnswer(Set<Integer> wanted) {
        this.wanted = wanted;
    }

    void take(String line) {
        if (count > 0) {
            digest.update((last + '\n').getBytes(StandardCharsets.UTF_8));
        }
        if (wanted.contains(count)) {
            kept.put(count, line);
        }
        last = line;
        count++;
    }

    int count() {
        return count;
    }

    String line(int number) {
        return Objects.requireNonNull(kept.get(number));
    }

    String last() {
        return last;
    }

    /** Of every line but the last, when all were taken. */
    String sha256BeforeTheLast() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
