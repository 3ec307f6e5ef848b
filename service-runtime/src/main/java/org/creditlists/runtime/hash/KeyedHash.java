package org.creditlists.runtime.hash;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import org.creditlists.runtime.crypto.CryptoSuite;

/**
 * A keyed hash under a secret of the installation: HMAC-SHA-256, or HMAC-SM3 with {@code credit.crypto=gm}. Whoever
 * reads the database without the secret cannot find out whose code a hash is, although the number of possible codes is
 * small. What is stored is the hash in a column: with a key for the service, the column and the version, so that no two
 * columns share a value.
 */
public final class KeyedHash {

    private static final int SHORTEST_KEY = 32;
    private static final int FIRST_VERSION = 1;
    private static final byte[] NONE = {};

    private final ThreadLocal<Mac> macs;
    /** Of the identity key that is in use. */
    private final ThreadLocal<Mac> newestMacs;

    private final ColumnKeys identity;
    /** By what values begin with; the current first. */
    private final Map<String, ColumnKeys> columns = new LinkedHashMap<>();

    private final ColumnKeys current;
    private volatile Runnable beforeLooking = () -> {};

    /**
     * @param secret Base64 of at least 32 bytes
     * @throws IllegalArgumentException when it is shorter or no Base64
     */
    public KeyedHash(String secret) {
        this(secret, "", List.of());
    }

    /** With the algorithms that are used when nobody chooses others. */
    public KeyedHash(String secret, String service, List<String> versions) {
        this(secret, service, versions, CryptoSuite.INTERNATIONAL, CryptoSuite.INTERNATIONAL);
    }

    /** With the identity key that was there first. */
    public KeyedHash(String secret, String service, List<String> versions, CryptoSuite codes, CryptoSuite suite) {
        this(secret, List.of(), service, versions, codes, suite);
    }

    /**
     * @param secret Base64 of at least 32 bytes, with which codes were hashed first
     * @param identities {@code 2:} and Base64 of at least 32 bytes, and so on: what took the place of the secret, from
     *     which version of the hash keys on
     * @param service whose columns these are
     * @param versions in the same form; the highest is what is written. A version for which an identity key begins, and
     *     version 1, is made of that key when it is not among them.
     * @param codes how codes are hashed
     * @param suite how hashes are enciphered; what was enciphered otherwise is read by {@link CryptoSuite#GM}
     * @throws IllegalArgumentException when a secret is shorter, no Base64, or stands there twice
     */
    public KeyedHash(
            String secret,
            List<String> identities,
            String service,
            List<String> versions,
            CryptoSuite codes,
            CryptoSuite suite) {
        byte[] bytes = secret(secret);
        this.identity = new ColumnKeys(0, bytes, NONE, service, codes);
        this.macs = ThreadLocal.withInitial(() -> codes.newMac(bytes));
        NavigableMap<Integer, byte[]> later = secrets(identities);
        if (later.containsKey(FIRST_VERSION)) {
            throw new IllegalArgumentException("the first identity key is credit.identity-key");
        }
        byte[] newest = later.isEmpty() ? bytes : later.lastEntry().getValue();
        this.newestMacs = later.isEmpty() ? macs : ThreadLocal.withInitial(() -> codes.newMac(newest));
        NavigableMap<Integer, byte[]> secrets = secrets(versions);
        secrets.putIfAbsent(FIRST_VERSION, bytes);
        later.forEach(secrets::putIfAbsent);
        for (CryptoSuite one :
                suite == CryptoSuite.INTERNATIONAL ? List.of(suite) : List.of(suite, CryptoSuite.INTERNATIONAL)) {
            secrets.descendingMap().forEach((version, key) -> {
                Map.Entry<Integer, byte[]> beside = later.floorEntry(version);
                add(new ColumnKeys(version, key, beside == null ? NONE : beside.getValue(), service, one));
            });
        }
        this.current = columns.values().iterator().next();
    }

    private static NavigableMap<Integer, byte[]> secrets(List<String> versions) {
        NavigableMap<Integer, byte[]> secrets = new TreeMap<>();
        for (String one : versions) {
            int colon = one.indexOf(':');
            if (colon < 1 || !one.substring(0, colon).matches("[1-9][0-9]{0,3}")) {
                throw new IllegalArgumentException("a version of the keys is a number, a colon and Base64");
            }
            int version = Integer.parseInt(one.substring(0, colon));
            if (secrets.put(version, secret(one.substring(colon + 1))) != null) {
                throw new IllegalArgumentException("version " + version + " of the keys stands there twice");
            }
        }
        return secrets;
    }

    /**
     * Has something asked before each lookup.
     *
     * @param guard throws when what this process would not find may be there: {@link NewerKeys}
     */
    public void askBeforeLooking(Runnable guard) {
        beforeLooking = guard;
    }

    private void add(ColumnKeys keys) {
        columns.put(keys.version().prefix(), keys);
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
        return of(macs.get(), parts);
    }

    /**
     * The same with the identity key that is in use now: for what is made anew when that is another one, and is not
     * compared with what was made before.
     */
    public String now(String... parts) {
        return of(newestMacs.get(), parts);
    }

    private static String of(Mac mac, String... parts) {
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
        return stored(current, column, hash);
    }

    /**
     * What to look for: a hash in every version that a column may hold, the current first, that of 0.1.0 last.
     *
     * @throws OlderKeysException when another process writes a version that this one does not know
     */
    public String[] anyIn(HashedColumn column, String hash) {
        return anyIn(column, List.of(hash));
    }

    /** The same of several. */
    public String[] anyIn(HashedColumn column, Collection<String> hashes) {
        beforeLooking.run();
        return hashes.stream()
                .flatMap(hash -> Stream.concat(
                        columns.values().stream().map(keys -> stored(keys, column, hash)), Stream.of(hash)))
                .toArray(String[]::new);
    }

    /**
     * The hash that a column holds.
     *
     * @throws OlderKeysException when its version is not among the keys
     */
    public String from(HashedColumn column, String stored) {
        String prefix = KeyVersion.prefixOf(stored);
        if (prefix.isEmpty()) {
            return stored;
        }
        ColumnKeys keys = columns.get(prefix);
        if (keys == null) {
            throw new OlderKeysException();
        }
        return text(keys.decipher(column, Base64.getUrlDecoder().decode(stored.substring(prefix.length()))));
    }

    /** Whether a version came after all that this one has: none of its algorithms here is as high. */
    boolean isBehind(KeyVersion other) {
        return Stream.concat(Stream.of(identity), columns.values().stream())
                .map(ColumnKeys::version)
                .noneMatch(own -> own.suite() == other.suite() && own.number() >= other.number());
    }

    /** With which hashes are written. */
    public KeyVersion current() {
        return current.version();
    }

    /** Every version that it reads, as {@code 2 international}. */
    public String[] versions() {
        return Stream.concat(Stream.of(identity), columns.values().stream())
                .map(keys ->
                        keys.version().number() + " " + keys.version().suite().settingName())
                .toArray(String[]::new);
    }

    /** For each version what says of its secret that it is the same one; 0 is the secret of the hashes themselves. */
    public Map<KeyVersion, String> checks() {
        Map<KeyVersion, String> checks = new LinkedHashMap<>();
        checks.put(identity.version(), identity.check());
        columns.values().forEach(keys -> checks.put(keys.version(), keys.check()));
        return checks;
    }

    private static String stored(ColumnKeys keys, HashedColumn column, String hash) {
        byte[] bytes = Base64.getUrlDecoder().decode(hash);
        return keys.version().prefix() + text(keys.encipher(column, bytes));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
