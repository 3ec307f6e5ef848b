import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verifies the sealed events of a service offline: java VerifyEvents.java events.txt keys.json [heads...]
 *
 * <p>events.txt is the answer of GET /events/export, several of them one behind the other, from block 1 on or from any later one.
 * keys.json holds the public keys as GET /events/heads shows them; whoever checks a service takes them from elsewhere. Each further file
 * is any text with signed heads that were kept before, such as an answer of /events/heads of another service.
 *
 * <p>A line "block HEAD" begins a block. HEAD is a JWS (RFC 7515; Ed25519, or SM2 with SM3) over batch, previous, root, rows, at and,
 * when it is not SHA-256, the digest (hash: SM3); previous is the digest of the HEAD before. A line "event POSITION ORIGIN DIGEST CONTENT"
 * is one of its events: DIGEST is that of CONTENT, the bytes of the row (- when the row is not there any more). A leaf of the tree (RFC
 * 9162) is the digest of 0, that of the position (8 bytes) and the origin (1 byte: 0 appended, 1 adopted), and DIGEST.
 */
public final class VerifyEvents {

    private static final Pattern JWS = Pattern.compile("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final Map<String, String> keys = new HashMap<>();
    /** Heads that were kept, by number of the block. */
    private final Map<Long, String> kept = new HashMap<>();

    private String head = "";
    /** By what the block is digested. */
    private String hash = "";
    private long batch, blocks, events, adopted, position, faults;
    private final List<byte[]> leaves = new ArrayList<>();

    public static void main(String[] files) throws Exception {
        var verification = new VerifyEvents();
        verification.readKeys(Files.readString(Path.of(files[1])));
        for (int i = 2; i < files.length; i++) {
            verification.readHeads(Files.readString(Path.of(files[i])));
        }
        try (BufferedReader lines = Files.newBufferedReader(Path.of(files[0]))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                verification.take(line.split(" "));
            }
        }
        System.exit(verification.end() ? 0 : 1);
    }

    private void readKeys(String json) {
        Matcher key = Pattern.compile("\\{[^{}]*\"kty\"[^{}]*}").matcher(json);
        while (key.find()) {
            keys.put(member(key.group(), "kid"), key.group());
        }
    }

    /** Those that a known key signed; a text may have heads of other logs. */
    private void readHeads(String text) throws GeneralSecurityException {
        Matcher found = JWS.matcher(text);
        while (found.find()) {
            String one = found.group();
            if (member(part(one, 0), "typ").equals("event-chain+json") && isSigned(one)) {
                kept.put(number(part(one, 1), "batch"), one);
            }
        }
    }

    private void take(String[] line) throws GeneralSecurityException {
        switch (line[0]) {
            case "block" -> {
                endBlock();
                beginBlock(line[1]);
            }
            case "event" -> takeEvent(Long.parseLong(line[1]), line[2], bytes(line[3]), line[4]);
            default -> tell("a line is neither block nor event");
        }
    }

    private void beginBlock(String next) throws GeneralSecurityException {
        String content = part(next, 1);
        long number = number(content, "batch");
        hash = member(content, "hash");
        if (!isSigned(next)) {
            tell("block " + number + ": the head is not signed by a known key");
        }
        if (batch > 0 && number != batch + 1) {
            tell("block " + number + " follows block " + batch);
        } else if ((batch > 0 || number == 1) && !Arrays.equals(digest(ascii(head)), bytes(member(content, "previous")))) {
            tell("block " + number + " does not continue the block before it");
        }
        String before = kept.remove(number);
        if (before != null && !before.equals(next)) {
            tell("block " + number + " had another head when it was kept");
        }
        head = next;
        batch = number;
        blocks++;
    }

    private void takeEvent(long at, String origin, byte[] digest, String content) throws GeneralSecurityException {
        byte[] row = ByteBuffer.allocate(Long.BYTES + 1).putLong(at).put((byte) (origin.equals("adopted") ? 1 : 0)).array();
        leaves.add(digest(new byte[] {0}, digest(row), digest));
        if (content.equals("-")) {
            tell("event " + at + " was removed");
        } else if (!Arrays.equals(digest(bytes(content)), digest)) {
            tell("event " + at + " was altered");
        }
        if (position > 0 && at != position + 1) {
            tell("event " + at + " follows event " + position);
        }
        position = at;
        events++;
        adopted += origin.equals("adopted") ? 1 : 0;
    }

    private void endBlock() throws GeneralSecurityException {
        if (blocks > 0) {
            String content = part(head, 1);
            if (number(content, "rows") != leaves.size() || !Arrays.equals(root(), bytes(member(content, "root")))) {
                tell("block " + batch + ": its seals are others than those that were signed");
            }
        }
        leaves.clear();
    }

    private boolean end() throws GeneralSecurityException {
        endBlock();
        kept.keySet().stream()
                .filter(number -> number > batch)
                .sorted()
                .forEach(number -> tell("block " + number + " was kept and is not here: the end was cut off"));
        System.out.println((faults == 0 && blocks > 0 ? "VALID " : "NOT VALID ") + blocks + " blocks up to " + batch + ", " + events
                + " events up to " + position + ", " + adopted + " of them older than the seals");
        return faults == 0 && blocks > 0;
    }

    private void tell(String fault) {
        faults++;
        System.out.println(fault);
    }

    private byte[] root() throws GeneralSecurityException {
        List<byte[]> level = new ArrayList<>(leaves);
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>();
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? digest(new byte[] {1}, level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return level.isEmpty() ? new byte[0] : level.getFirst();
    }

    private boolean isSigned(String jws) throws GeneralSecurityException {
        String key = keys.get(member(part(jws, 0), "kid"));
        String algorithm = member(part(jws, 0), "alg");
        byte[] signed = ascii(jws.substring(0, jws.lastIndexOf('.')));
        byte[] given = bytes(jws.substring(jws.lastIndexOf('.') + 1));
        if (key != null && algorithm.equals("SGD_SM3_SM2")) {
            return Sm2.verifies(new BigInteger(1, bytes(member(key, "x"))), new BigInteger(1, bytes(member(key, "y"))), signed, given);
        }
        if (key == null || !algorithm.equals("EdDSA")) {
            return false;
        }
        byte[] encoded = HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(bytes(member(key, "x"))));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        signature.update(signed);
        return signature.verify(given);
    }

    private static String part(String jws, int number) {
        return new String(bytes(jws.split("\\.")[number]), StandardCharsets.UTF_8);
    }

    private static String member(String json, String name) {
        Matcher member = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        return member.find() ? member.group(1) : "";
    }

    private static long number(String json, String name) {
        Matcher member = Pattern.compile("\"" + name + "\"\\s*:\\s*(\\d+)").matcher(json);
        return member.find() ? Long.parseLong(member.group(1)) : 0;
    }

    private byte[] digest(byte[]... parts) throws GeneralSecurityException {
        boolean usual = hash.isEmpty() || hash.equals("SHA-256");
        if (!usual && !hash.equals("SM3")) {
            throw new IllegalArgumentException("digested in another way: " + hash);
        }
        return usual ? MessageDigest.getInstance("SHA-256").digest(joined(parts)) : Sm2.sm3(joined(parts));
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    /** SM2 with SM3 (GB/T 32918.2, GB/T 32905): the curve, the check of a signature, and the digest. */
    private static final class Sm2 {
        private static final BigInteger P = new BigInteger("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF", 16);
        private static final BigInteger A = new BigInteger("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFC", 16);
        private static final BigInteger B = new BigInteger("28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93", 16);
        private static final BigInteger N = new BigInteger("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123", 16);
        private static final BigInteger X = new BigInteger("32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7", 16);
        private static final BigInteger Y = new BigInteger("BC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0", 16);

        static boolean verifies(BigInteger x, BigInteger y, byte[] signed, byte[] signature) {
            boolean onCurve = y.pow(2).subtract(x.pow(3).add(A.multiply(x)).add(B)).mod(P).signum() == 0;
            BigInteger r = new BigInteger(1, Arrays.copyOf(signature, 32));
            BigInteger s = new BigInteger(1, Arrays.copyOfRange(Arrays.copyOf(signature, 64), 32, 64));
            BigInteger t = r.add(s).mod(N);
            if (!onCurve || signature.length != 64 || r.multiply(s).multiply(t).signum() == 0 || r.max(s).compareTo(N) >= 0) {
                return false;
            }
            byte[] of = HexFormat.of().parseHex(String.format("%064x".repeat(6), A, B, X, Y, x, y));
            byte[] user = sm3(joined(new byte[] {0, (byte) 128}, "1234567812345678".getBytes(StandardCharsets.US_ASCII), of));
            BigInteger e = new BigInteger(1, sm3(joined(user, signed)));
            BigInteger[] point = add(multiply(s, new BigInteger[] {X, Y}), multiply(t, new BigInteger[] {x, y}));
            return point != null && e.add(point[0]).mod(N).equals(r);
        }

        private static BigInteger[] multiply(BigInteger factor, BigInteger[] point) {
            BigInteger[] half = factor.signum() == 0 ? null : multiply(factor.shiftRight(1), point);
            return factor.testBit(0) ? add(add(half, half), point) : add(half, half);
        }

        /** Points as x and y; null is the point at infinity. */
        private static BigInteger[] add(BigInteger[] one, BigInteger[] other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            boolean same = one[0].equals(other[0]);
            if (same && one[1].add(other[1]).mod(P).signum() == 0) {
                return null;
            }
            BigInteger slope = same
                    ? one[0].pow(2).multiply(BigInteger.valueOf(3)).add(A).multiply(one[1].shiftLeft(1).modInverse(P))
                    : other[1].subtract(one[1]).multiply(other[0].subtract(one[0]).modInverse(P));
            BigInteger x = slope.pow(2).subtract(one[0]).subtract(other[0]).mod(P);
            return new BigInteger[] {x, slope.multiply(one[0].subtract(x)).subtract(one[1]).mod(P)};
        }

        static byte[] sm3(byte[] message) {
            int blocks = (message.length + 72) / 64;
            ByteBuffer padded = ByteBuffer.allocate(blocks * 64).put(message).put((byte) 0x80);
            padded.putLong(blocks * 64 - 8, message.length * 8L);
            int[] v = {0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E};
            for (int block = 0; block < blocks; block++) {
                int[] w = new int[68];
                for (int j = 0; j < w.length; j++) {
                    int x = j < 16 ? 0 : w[j - 16] ^ w[j - 9] ^ Integer.rotateLeft(w[j - 3], 15);
                    int y = x ^ Integer.rotateLeft(x, 15) ^ Integer.rotateLeft(x, 23);
                    w[j] = j < 16 ? padded.getInt(block * 64 + 4 * j) : y ^ Integer.rotateLeft(w[j - 13], 7) ^ w[j - 6];
                }
                int[] r = v.clone();
                for (int j = 0; j < 64; j++) {
                    int turned = Integer.rotateLeft(r[0], 12);
                    int ss1 = Integer.rotateLeft(turned + r[4] + Integer.rotateLeft(j < 16 ? 0x79CC4519 : 0x7A879D8A, j % 32), 7);
                    int ff = j < 16 ? r[0] ^ r[1] ^ r[2] : r[0] & r[1] | r[0] & r[2] | r[1] & r[2];
                    int gg = j < 16 ? r[4] ^ r[5] ^ r[6] : r[4] & r[5] | ~r[4] & r[6];
                    int tt1 = ff + r[3] + (ss1 ^ turned) + (w[j] ^ w[j + 4]);
                    int tt2 = gg + r[7] + ss1 + w[j];
                    int p0 = tt2 ^ Integer.rotateLeft(tt2, 9) ^ Integer.rotateLeft(tt2, 17);
                    r = new int[] {tt1, r[0], Integer.rotateLeft(r[1], 9), r[2], p0, r[4], Integer.rotateLeft(r[5], 19), r[6]};
                }
                for (int i = 0; i < v.length; i++) {
                    v[i] ^= r[i];
                }
            }
            ByteBuffer digest = ByteBuffer.allocate(32);
            Arrays.stream(v).forEach(digest::putInt);
            return digest.array();
        }
    }
}
