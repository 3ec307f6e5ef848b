import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Verifies a certificate of restoration offline: java VerifyCertificate.java certificate.jws certificate-keys.json */
public final class VerifyCertificate {

    public static void main(String[] files) throws Exception {
        String[] parts = Files.readString(Path.of(files[0])).strip().split("\\.");
        String keys = Files.readString(Path.of(files[1]));
        String header = text(parts[0]);
        if (!"EdDSA".equals(member(header, "alg"))) {
            throw new IllegalArgumentException("not signed with EdDSA");
        }
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key(keys, member(header, "kid")));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        boolean valid = signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        System.out.println((valid ? "VALID " : "NOT VALID ") + text(parts[1]));
        System.exit(valid ? 0 : 1);
    }

    private static PublicKey key(String keys, String kid) throws Exception {
        Matcher key = Pattern.compile("\\{[^{}]*\"kid\"\\s*:\\s*\"" + Pattern.quote(kid) + "\"[^{}]*}").matcher(keys);
        if (!key.find()) {
            throw new IllegalArgumentException("no key " + kid);
        }
        String x = HexFormat.of().formatHex(Base64.getUrlDecoder().decode(member(key.group(), "x")));
        // The X.509 form of an Ed25519 key is this prefix and its 32 bytes (RFC 8410).
        byte[] encoded = HexFormat.of().parseHex("302a300506032b6570032100" + x);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static String member(String json, String name) {
        Matcher member = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        return member.find() ? member.group(1) : "";
    }

    private static String text(String base64url) {
        return new String(Base64.getUrlDecoder().decode(base64url), StandardCharsets.UTF_8);
    }
}
