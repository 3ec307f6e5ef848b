package org.creditlists.runtime.hash;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under a secret of the installation. Whoever reads the database without the secret cannot find out whose
 * code a hash is, although the number of possible codes is small. What is stored is the hash in a column: with a key
 * for the service, the column and the version, so that no two columns share a value.
 */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;
    private static final int FIRST_VERSION = 1;
    private static final char BEHIND_VERSION = '.';

    private final SecretKeySpec key;
    private final ThreadLocal<Mac> macs;
    private final String identityCheck;
    private final NavigableMap<Integer, ColumnKeys> columns = new TreeMap<>();

    /**
     * @param secret Base64 of at least 32 bytes
     * @throws IllegalArgumentException when it is shorter or no Base64
     */
    public KeyedHash(String secret) {
        this(secret, "", List.of());
    }

    /**
     * @param secret Base64 of at least 32 bytes
     * @param service whose columns these are
     * @param versions {@code 2:} and Base64 of at least 32 bytes, and so on; the highest is what is written. Version 1
     *     is made of the secret when it is not among them.
     * @throws IllegalArgumentException when one is shorter, no Base64, or stands there twice
     */
    public KeyedHash(String secret, String service, List<String> versions) {
        byte[] bytes = secret(secret);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
        this.identityCheck = new ColumnKeys(0, bytes, service).check();
        this.macs = ThreadLocal.withInitial(this::newMac);
        for (String one : versions) {
            int colon = one.indexOf(':');
            if (colon < 1 || !one.substring(0, colon).matches("[1-9][0-9]{0,3}")) {
                throw new IllegalArgumentException("a version of the hash keys is a number, a colon and Base64");
            }
            int version = Integer.parseInt(one.substring(0, colon));
            var keys = new ColumnKeys(version, secret(one.substring(colon + 1)), service);
            if (columns.put(version, keys) != null) {
                throw new IllegalArgumentException("version " + version + " of the hash keys stands there twice");
            }
        }
        columns.putIfAbsent(FIRST_VERSION, new ColumnKeys(FIRST_VERSION, bytes, service));
    }

    private static byte[] secret(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("the secret has at least 32 bytes, not " + bytes.length);
        }
        return bytes;
    }

    /**
     * 43 characters of base64url: an index of them is a third smaller than one of hexadecimal digits. The parts are
     * hashed with their lengths, so that no two lists of parts are alike. It is not stored but through {@link #in}.
     */
    public String of(String... parts) {
        Mac mac = macs.get();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            mac.update((byte) (bytes.length >>> 8));
            mac.update((byte) bytes.length);
            mac.update(bytes);
        }
        return text(mac.doFinal());
    }

    /** A hash as a column holds it: the current version, a point, and 43 characters. */
    public String in(HashedColumn column, String hash) {
        return stored(columns.lastEntry().getValue(), column, hash);
    }

    /** What to look for: a hash in every version that a column may hold, the current first, that of 0.1.0 last. */
    public String[] anyIn(HashedColumn column, String hash) {
        return anyIn(column, List.of(hash));
    }

    /** The same of several. */
    public String[] anyIn(HashedColumn column, Collection<String> hashes) {
        return hashes.stream()
                .flatMap(hash -> Stream.concat(
                        columns.descendingMap().values().stream().map(keys -> stored(keys, column, hash)),
                        Stream.of(hash)))
                .toArray(String[]::new);
    }

    /**
     * The hash that a column holds.
     *
     * @throws IllegalStateException when its version is not among the keys
     */
    public String from(HashedColumn column, String stored) {
        int point = stored.indexOf(BEHIND_VERSION);
        if (point < 0) {
            return stored;
        }
        ColumnKeys keys = columns.get(Integer.valueOf(stored.substring(0, point)));
        if (keys == null) {
            throw new IllegalStateException("there is no key for hashes of version " + stored.substring(0, point));
        }
        return text(keys.decipher(column, Base64.getUrlDecoder().decode(stored.substring(point + 1))));
    }

    /** What values of the current version begin with. */
    public String currentPrefix() {
        return currentVersion() + String.valueOf(BEHIND_VERSION);
    }

    /** Version of the keys with which hashes are written. */
    public int currentVersion() {
        return columns.lastKey();
    }

    /** For each version what says of its secret that it is the same one; 0 is the secret of the hashes themselves. */
    public Map<Integer, String> checks() {
        Map<Integer, String> checks = new TreeMap<>();
        checks.put(0, identityCheck);
        columns.forEach((version, keys) -> checks.put(version, keys.check()));
        return checks;
    }

    private static String stored(ColumnKeys keys, HashedColumn column, String hash) {
        byte[] bytes = Base64.getUrlDecoder().decode(hash);
        return keys.version() + String.valueOf(BEHIND_VERSION) + text(keys.encipher(column, bytes));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Mac newMac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
