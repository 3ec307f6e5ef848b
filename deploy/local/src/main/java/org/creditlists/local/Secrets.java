package org.creditlists.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.creditlists.infrastructure.NotReadyException;
import org.creditlists.infrastructure.SigningKeys;
import org.creditlists.infrastructure.TokenIssuer;
import org.jspecify.annotations.Nullable;

/**
 * What only this installation knows, made on its first start and kept in a file that only its owner reads.
 *
 * @param crypto as {@code credit.crypto}
 * @param identityKey Base64, the key of the hashes by which codes are found
 * @param identityKeys what took its place, as {@code credit.identity-keys}; empty for none
 * @param hashKeys versions of the keys of hashes from the second on, as {@code credit.hash-keys}; empty for none
 * @param issuer signs bearer tokens
 * @param certificateKeys sign certificates of restoration
 * @param receiptKeys sign receipts of inquiries
 * @param sealKeys seal what a service stores, by service
 * @param securityLogKeys sign the security logs
 * @param sessionsKey Base64, by which the portal encrypts tokens and drafts
 */
public record Secrets(
        String crypto,
        String databasePassword,
        String identityKey,
        String identityKeys,
        String hashKeys,
        TokenIssuer issuer,
        Signing certificateKeys,
        Signing receiptKeys,
        Map<Service, Signing> sealKeys,
        Signing securityLogKeys,
        String sessionsKey) {

    private static final int KEY_BYTES = 32;
    private static final String CRYPTO = "crypto";
    private static final String INTERNATIONAL = "international";
    private static final String GM = "gm";
    /** Before the names of SM2 keys. */
    private static final String SM2 = "sm2.";

    /**
     * A key to sign with.
     *
     * @param older Base64 of the public key of what was signed before in another way; null for none
     * @param olderPrivate the private key of it
     */
    record Signing(
            SigningKeys keys,
            @Nullable String older,
            @Nullable String olderPrivate) {}

    /**
     * The secrets, which remember the choice.
     *
     * @param chosen as {@code credit.crypto}, in any case: with {@code gm} keys to sign with are SM2 keys; null or
     *     blank for what was chosen before
     */
    static Secrets of(Path folder, @Nullable String chosen) {
        Path file = folder.resolve("secrets.properties");
        try {
            Properties properties = Files.exists(file) ? read(file) : new Properties();
            Properties before = (Properties) properties.clone();
            String crypto = crypto(properties, chosen);
            String kind = crypto.equals(GM) ? SM2 : "";
            addMissing(properties, kind);
            if (!properties.equals(before)) {
                store(properties, file);
            }
            return new Secrets(
                    crypto,
                    properties.getProperty("database.password"),
                    properties.getProperty("identity.key"),
                    properties.getProperty("identity.keys", ""),
                    properties.getProperty("hash.keys", ""),
                    TokenIssuer.of(properties.getProperty("token.key")),
                    keys(properties, kind, "certificate"),
                    keys(properties, kind, "receipt"),
                    sealKeys(properties, kind),
                    keys(properties, kind, "security-log"),
                    properties.getProperty("sessions.key"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + file, e);
        }
    }

    /**
     * The password of the databases alone; nothing is made.
     *
     * @param file of secrets, here or in a backup
     */
    public static String databasePassword(Path file) throws IOException {
        return read(file).getProperty("database.password");
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (var in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return properties;
    }

    /** One that was made before the choice was remembered, and has SM2 keys, has chosen them. */
    private static String crypto(Properties properties, @Nullable String chosen) {
        if (chosen != null && !chosen.isBlank()) {
            String asked = chosen.strip().toLowerCase(Locale.ROOT);
            if (!asked.equals(GM) && !asked.equals(INTERNATIONAL)) {
                throw new NotReadyException("CREDIT_CRYPTO 须为 / has to be international or gm, not " + chosen);
            }
            properties.setProperty(CRYPTO, asked);
        } else if (!properties.containsKey(CRYPTO)) {
            properties.setProperty(CRYPTO, properties.containsKey(SM2 + "receipt.private-key") ? GM : INTERNATIONAL);
        }
        return properties.getProperty(CRYPTO);
    }

    /** An installation that was made by an earlier version gets what it has not, and keeps what it has. */
    private static void addMissing(Properties properties, String kind) {
        properties.putIfAbsent("database.password", HexFormat.of().formatHex(random()));
        properties.putIfAbsent("identity.key", Base64.getEncoder().encodeToString(random()));
        properties.putIfAbsent("sessions.key", Base64.getEncoder().encodeToString(random()));
        properties.putIfAbsent("token.key", TokenIssuer.create().privateKey());
        addKeys(properties, kind + "certificate");
        addKeys(properties, kind + "receipt");
        Service.withLists().forEach(service -> addKeys(properties, kind + sealOf(service)));
        addKeys(properties, kind + "security-log");
    }

    private static void addKeys(Properties properties, String name) {
        if (!properties.containsKey(name + ".private-key")) {
            SigningKeys keys = name.startsWith(SM2) ? SigningKeys.createSm2() : SigningKeys.create();
            properties.setProperty(name + ".private-key", keys.privateKey());
            properties.setProperty(name + ".public-key", keys.publicKey());
        }
    }

    private static Map<Service, Signing> sealKeys(Properties properties, String kind) {
        Map<Service, Signing> keys = new EnumMap<>(Service.class);
        Service.withLists().forEach(service -> keys.put(service, keys(properties, kind, sealOf(service))));
        return keys;
    }

    private static String sealOf(Service service) {
        return "seal." + service.shortName();
    }

    /** With the public key of the other kind, when there is one: what it signed still verifies. */
    private static Signing keys(Properties properties, String kind, String name) {
        String own = kind + name;
        String other = (kind.isEmpty() ? SM2 : "") + name;
        return new Signing(
                new SigningKeys(
                        properties.getProperty(own + ".private-key"), properties.getProperty(own + ".public-key")),
                properties.getProperty(other + ".public-key"),
                properties.getProperty(other + ".private-key"));
    }

    private static void store(Properties properties, Path file) throws IOException {
        Files.createDirectories(file.getParent());
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
