import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verifies a receipt of an inquiry offline: java VerifyReceipt.java receipt.txt receipt-keys.json
 *
 * <p>A receipt has six parts, separated by dots, base64url: the statement (what was asked and answered), the digest of the row of the
 * log, the path (33 bytes a step: L or R, and the hash on that side), and a JWS whose content names the root of the batch.
 */
public final class VerifyReceipt {

    private static final int HASH = 32;

    public static void main(String[] files) throws Exception {
        String[] parts = Files.readString(Path.of(files[0])).strip().split("\\.");
        String keys = Files.readString(Path.of(files[1]));
        byte[] statement = bytes(parts[0]);
        byte[] hash = sha256(new byte[] {0}, bytes(parts[1]), sha256(statement));
        byte[] path = bytes(parts[2]);
        for (int at = 0; at < path.length; at += 1 + HASH) {
            byte[] other = Arrays.copyOfRange(path, at + 1, at + 1 + HASH);
            hash = path[at] == 'L' ? sha256(new byte[] {1}, other, hash) : sha256(new byte[] {1}, hash, other);
        }
        String header = text(parts[3]);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key(keys, member(header, "kid")));
        signature.update((parts[3] + "." + parts[4]).getBytes(StandardCharsets.US_ASCII));
        boolean valid = "EdDSA".equals(member(header, "alg"))
                && signature.verify(bytes(parts[5]))
                && Arrays.equals(hash, bytes(member(text(parts[4]), "root")));
        System.out.println((valid ? "VALID " : "NOT VALID ") + text(parts[4]));
        System.out.println(new String(statement, StandardCharsets.UTF_8));
        System.exit(valid ? 0 : 1);
    }

    private static PublicKey key(String keys, String kid) throws Exception {
        Matcher key = Pattern.compile("\\{[^{}]*\"kid\"\\s*:\\s*\"" + Pattern.quote(kid) + "\"[^{}]*}").matcher(keys);
        if (!key.find()) {
            throw new IllegalArgumentException("no key " + kid);
        }
        // The X.509 form of an Ed25519 key is this prefix and its 32 bytes (RFC 8410).
        byte[] encoded = HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(bytes(member(key.group(), "x"))));
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
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
}
