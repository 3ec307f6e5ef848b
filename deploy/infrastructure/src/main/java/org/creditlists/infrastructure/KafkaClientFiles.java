package org.creditlists.infrastructure;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For each user a file with the settings of a Kafka client: its password, and whom it believes. A file that is missing
 * is made with a new password, so that deleting it and starting again changes the password.
 *
 * @param folder where they stand
 */
record KafkaClientFiles(Path folder, ServerCertificates certificates) {

    private static final Pattern PASSWORD = Pattern.compile("password=\"([0-9a-f]+)\"");
    private static final int PASSWORD_BYTES = 24;
    private static final Object ONE_AT_A_TIME = new Object();

    /** The file of this user, made when it is missing. */
    Path of(String principal) {
        Path file = folder.resolve(principal + ".properties").toAbsolutePath();
        synchronized (ONE_AT_A_TIME) {
            if (!Files.exists(file)) {
                PrivateFile.write(file, text(principal));
            }
        }
        return file;
    }

    /** The next call makes a new password. */
    void forget(String principal) {
        try {
            Files.deleteIfExists(folder.resolve(principal + ".properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> settings(String principal) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(of(principal))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> settings = new HashMap<>();
        properties.forEach((name, value) -> settings.put((String) name, value));
        return settings;
    }

    String password(String principal) {
        Matcher found = PASSWORD.matcher(String.valueOf(settings(principal).get("sasl.jaas.config")));
        if (!found.find()) {
            throw new NotReadyException("no password in " + of(principal));
        }
        return found.group(1);
    }

    /** The broker itself has to be let in before it knows any user: its password stands in its own settings. */
    private String text(String principal) {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        boolean isOwner = principal.equals(KafkaRights.OWNER);
        try {
            return """
                    security.protocol=SASL_SSL
                    sasl.mechanism=%s
                    sasl.jaas.config=%s.%sLoginModule required username="%s" password="%s";
                    ssl.truststore.type=PEM
                    ssl.truststore.certificates=%s
                    """.formatted(
                    isOwner ? "PLAIN" : "SCRAM-SHA-512",
                    "org.apache.kafka.common.security",
                    isOwner ? "plain.Plain" : "scram.Scram",
                    principal,
                    HexFormat.of().formatHex(random),
                    Files.readString(certificates.ensure().authority()).strip().replace("\n", "\\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
