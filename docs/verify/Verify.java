import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verifies a certificate of restoration or a receipt of an inquiry offline, with the JDK alone:
 * java Verify.java certificate.jws certificate-keys.json, or java Verify.java receipt.txt receipt-keys.json
 *
 * <p>A certificate is a compact JWS. A receipt has six parts, separated by dots, base64url: the statement (what was asked and answered),
 * the digest of the row of the log, the path (33 bytes a step: L or R, and the hash on that side), and a JWS whose content names the root
 * of the batch and, when it is not SHA-256, the digest (hash: SM3). The signature is EdDSA with Ed25519 (RFC 8032), or SM2 with SM3
 * (GB/T 32918.2, GB/T 32905).
 */
public final class Verify {

    private static final int HASH = 32;

    public static void main(String[] files) throws Exception {
        String[] parts = Files.readString(Path.of(files[0])).strip().split("\\.");
        String keys = Files.readString(Path.of(files[1]));
        int jws = parts.length - 3;
        if (jws != 0 && jws != 3) {
            throw new IllegalArgumentException("neither a certificate (3 parts) nor a receipt (6 parts): " + parts.length + " parts");
        }
        String content = text(parts[jws + 1]);
        boolean valid = isSigned(parts[jws], parts[jws + 1], parts[jws + 2], keys)
                && (jws == 0 || Arrays.equals(root(parts), bytes(member(content, "root"))));
        System.out.println((valid ? "VALID " : "NOT VALID ") + content);
        if (jws > 0) {
            System.out.println(text(parts[0]));
        }
        System.exit(valid ? 0 : 1);
    }

    /** The root that the statement and the path of a receipt lead to. */
    private static byte[] root(String[] parts) throws Exception {
        String by = member(text(parts[4]), "hash");
        byte[] hash = digest(by, new byte[] {0}, bytes(parts[1]), digest(by, bytes(parts[0])));
        byte[] path = bytes(parts[2]);
        for (int at = 0; at < path.length; at += 1 + HASH) {
            byte[] other = Arrays.copyOfRange(path, at + 1, at + 1 + HASH);
            hash = path[at] == 'L' ? digest(by, new byte[] {1}, other, hash) : digest(by, new byte[] {1}, hash, other);
        }
        return hash;
    }

    private static boolean isSigned(String header, String payload, String signature, String keys) throws Exception {
        byte[] signed = (header + "." + payload).getBytes(StandardCharsets.US_ASCII);
        String key = key(keys, member(text(header), "kid"));
        byte[] x = bytes(member(key, "x"));
        return switch (member(text(header), "alg")) {
            case "EdDSA" -> isEd25519(x, signed, bytes(signature));
            case "SGD_SM3_SM2" -> Sm2.verifies(new BigInteger(1, x), new BigInteger(1, bytes(member(key, "y"))), signed, bytes(signature));
            default -> throw new IllegalArgumentException("signed in another way: " + text(header));
        };
    }

    private static String key(String keys, String kid) {
        Matcher key = Pattern.compile("\\{[^{}]*\"kid\"\\s*:\\s*\"" + Pattern.quote(kid) + "\"[^{}]*}").matcher(keys);
        if (!key.find()) {
            throw new IllegalArgumentException("no key " + kid);
        }
        return key.group();
    }

    private static boolean isEd25519(byte[] x, byte[] signed, byte[] signature) throws Exception {
        // The X.509 form of an Ed25519 key is this prefix and its 32 bytes (RFC 8410).
        byte[] encoded = HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(x));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        check.update(signed);
        return check.verify(signature);
    }

    /** By SHA-256 when nothing else is said. */
    private static byte[] digest(String by, byte[]... parts) throws Exception {
        return switch (by) {
            case "", "SHA-256" -> MessageDigest.getInstance("SHA-256").digest(joined(parts));
            case "SM3" -> Sm2.sm3(joined(parts));
            default -> throw new IllegalArgumentException("digested in another way: " + by);
        };
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String member(String json, String name) {
        Matcher member = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        return member.find() ? member.group(1) : "";
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private static String text(String base64url) {
        return new String(bytes(base64url), StandardCharsets.UTF_8);
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
                compress(v, padded, block * 64);
            }
            ByteBuffer digest = ByteBuffer.allocate(32);
            Arrays.stream(v).forEach(digest::putInt);
            return digest.array();
        }

        private static void compress(int[] v, ByteBuffer padded, int from) {
            int[] w = new int[68];
            for (int j = 0; j < w.length; j++) {
                int x = j < 16 ? 0 : w[j - 16] ^ w[j - 9] ^ Integer.rotateLeft(w[j - 3], 15);
                int y = x ^ Integer.rotateLeft(x, 15) ^ Integer.rotateLeft(x, 23);
                w[j] = j < 16 ? padded.getInt(from + 4 * j) : y ^ Integer.rotateLeft(w[j - 13], 7) ^ w[j - 6];
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
    }
}
