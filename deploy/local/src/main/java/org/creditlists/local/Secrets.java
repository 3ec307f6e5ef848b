package org.creditlists.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import org.creditlists.infrastructure.TokenIssuer;

/**
 * What only this installation knows, made on its first start and kept in a file that only its owner reads.
 *
 * @param identityKey Base64, the key of the hashes by which codes are found
 * @param issuer signs bearer tokens
 */
public record Secrets(String databasePassword, String identityKey, TokenIssuer issuer) {

    private static final int KEY_BYTES = 32;

    static Secrets of(Path folder) {
        Path file = folder.resolve("secrets.properties");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            Properties properties = new Properties();
            try (var in = Files.newInputStream(file)) {
                properties.load(in);
            }
            return new Secrets(
                    properties.getProperty("database.password"),
                    properties.getProperty("identity.key"),
                    TokenIssuer.of(properties.getProperty("token.key")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + file, e);
        }
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Properties properties = new Properties();
        properties.setProperty("database.password", HexFormat.of().formatHex(random()));
        properties.setProperty("identity.key", Base64.getEncoder().encodeToString(random()));
        properties.setProperty("token.key", TokenIssuer.create().privateKey());
        Path partial = Files.createTempFile(
                file.getParent(),
                "secrets",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newOutputStream(partial)) {
            properties.store(out, null);
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] random() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
