package org.creditlists.sharing.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.creditlists.runtime.crypto.CryptoSuite;
import org.creditlists.runtime.signature.SigningKey;
import org.creditlists.signedlog.HashTree;

/** Verifies receipts as their readers do. */
final class Receipts {

    private Receipts() {}

    /** @return the statement that the receipt proves */
    static String verified(String receipt, SigningKey key) {
        String[] parts = receipt.split("\\.");
        assertThat(key.verifies(String.join(".", Arrays.copyOfRange(parts, 3, 6))))
                .isTrue();
        assertThat(root(parts)).isEqualTo(signedRoot(parts));
        return new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
    }

    static String root(String[] parts) {
        Base64.Decoder base64 = Base64.getUrlDecoder();
        CryptoSuite suite = suite(parts);
        byte[] said = suite.digest(base64.decode(parts[0]));
        byte[] leaf = HashTree.leaf(suite, base64.decode(parts[1]), said);
        byte[] path = base64.decode(parts[2]);
        byte[] hash = leaf;
        for (int at = 0; at < path.length; at += 1 + HashTree.LENGTH) {
            MessageDigest digest = suite.newDigest();
            digest.update((byte) 1);
            byte[] other = Arrays.copyOfRange(path, at + 1, at + 1 + HashTree.LENGTH);
            digest.update(path[at] == 'L' ? other : hash);
            digest.update(path[at] == 'L' ? hash : other);
            hash = digest.digest();
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    /** Its head says by what it is digested. */
    private static CryptoSuite suite(String[] parts) {
        String content = new String(Base64.getUrlDecoder().decode(parts[4]), StandardCharsets.UTF_8);
        String named = JsonPath.from(content).getString("hash");
        return CryptoSuite.ofDigest(named == null ? "" : named);
    }

    static String signedRoot(String[] parts) {
        String content = new String(Base64.getUrlDecoder().decode(parts[4]), StandardCharsets.UTF_8);
        return JsonPath.from(content).getString("root");
    }
}
