import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
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
 * <p>A line "block HEAD" begins a block. HEAD is a JWS (RFC 7515, Ed25519) over batch, previous, root, rows and at; previous is the
 * SHA-256 of the HEAD before. A line "event POSITION ORIGIN DIGEST CONTENT" is one of its events: DIGEST is the SHA-256 of CONTENT, the
 * bytes of the row (- when the row is not there any more). A leaf of the tree (RFC 9162) is SHA-256 of 0, the SHA-256 of the position (8
 * bytes) and the origin (1 byte: 0 appended, 1 adopted), and DIGEST.
 */
public final class VerifyEvents {

    private static final String PREFIX_OF_ED25519 = "302a300506032b6570032100";
    private static final Pattern JWS = Pattern.compile("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private final Map<String, PublicKey> keys = new HashMap<>();
    /** Heads that were kept, by number of the block. */
    private final Map<Long, String> kept = new HashMap<>();

    private String head = "";
    private long batch;
    private long blocks;
    private long events;
    private long adopted;
    private long position;
    private long faults;
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

    private void readKeys(String json) throws GeneralSecurityException {
        Matcher key = Pattern.compile("\\{[^{}]*\"kty\"[^{}]*}").matcher(json);
        while (key.find()) {
            byte[] encoded = HexFormat.of().parseHex(PREFIX_OF_ED25519 + HexFormat.of().formatHex(bytes(member(key.group(), "x"))));
            keys.put(member(key.group(), "kid"), KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
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
        if (!isSigned(next)) {
            tell("block " + number + ": the head is not signed by a known key");
        }
        if (batch > 0 && number != batch + 1) {
            tell("block " + number + " follows block " + batch);
        } else if ((batch > 0 || number == 1) && !Arrays.equals(sha256(ascii(head)), bytes(member(content, "previous")))) {
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
        leaves.add(sha256(new byte[] {0}, sha256(row), digest));
        if (content.equals("-")) {
            tell("event " + at + " was removed");
        } else if (!Arrays.equals(sha256(bytes(content)), digest)) {
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
                above.add(i + 1 < level.size() ? sha256(new byte[] {1}, level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return level.isEmpty() ? new byte[0] : level.getFirst();
    }

    private boolean isSigned(String jws) throws GeneralSecurityException {
        PublicKey key = keys.get(member(part(jws, 0), "kid"));
        if (key == null || !member(part(jws, 0), "alg").equals("EdDSA")) {
            return false;
        }
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(ascii(jws.substring(0, jws.lastIndexOf('.'))));
        return signature.verify(bytes(jws.substring(jws.lastIndexOf('.') + 1)));
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

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }
}
