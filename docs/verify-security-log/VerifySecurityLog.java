import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verifies an export of the security log offline: java VerifySecurityLog.java log.ndjson keys.json
 *
 * <p>Behind the lines of a batch stands its head, a JWS whose content names the root of the tree of its rows and the digest of the
 * head before. The first head of an export follows one that is not in it.
 */
public final class VerifySecurityLog {

    public static void main(String[] files) throws Exception {
        String keys = Files.readString(Path.of(files[1]));
        List<byte[]> leaves = new ArrayList<>();
        byte[] before = null;
        long lines = 0;
        String fault = "";
        for (String line : Files.readAllLines(Path.of(files[0]))) {
            if (line.contains("\"row\":")) {
                leaves.add(sha256(new byte[] {0}, sha256(bytes(member(line, "row"))), bytes(member(line, "said"))));
                lines++;
                continue;
            }
            String[] jws = member(line, "head").split("\\.");
            String head = text(jws[1]);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key(keys, member(text(jws[0]), "kid")));
            signature.update((jws[0] + "." + jws[1]).getBytes(StandardCharsets.US_ASCII));
            if (!signature.verify(bytes(jws[2]))) {
                fault = "the signature of " + head;
            } else if (leaves.isEmpty() || !Arrays.equals(root(leaves), bytes(member(head, "root")))) {
                fault = "the lines of " + head;
            } else if (before != null && !Arrays.equals(before, bytes(member(head, "previous")))) {
                fault = "what is before " + head;
            }
            if (!fault.isEmpty()) {
                break;
            }
            before = sha256(member(line, "head").getBytes(StandardCharsets.US_ASCII));
            leaves.clear();
        }
        if (fault.isEmpty() && !leaves.isEmpty()) {
            fault = "the end: no head";
        }
        System.out.println(fault.isEmpty() ? "VALID " + lines + " lines" : "NOT VALID " + fault);
        System.exit(fault.isEmpty() ? 0 : 1);
    }

    /** As RFC 9162 builds it; the last of an odd number goes up as it is. */
    private static byte[] root(List<byte[]> leaves) throws Exception {
        List<byte[]> level = leaves;
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>();
            for (int i = 0; i + 1 < level.size(); i += 2) {
                above.add(sha256(new byte[] {1}, level.get(i), level.get(i + 1)));
            }
            if (level.size() % 2 == 1) {
                above.add(level.getLast());
            }
            level = above;
        }
        return level.getFirst();
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
