package org.creditlists.base.integrity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The key that seals what this service stores, and how soon others hold the head. */
@ConfigMapping(prefix = "credit.seal")
public interface SealSettings {

    /**
     * Base64 of the PKCS#8 form of the Ed25519 or SM2 key with which this service seals its events; each service has
     * its own.
     */
    String privateKey();

    /** Base64 of the X.509 form of its public part. */
    String publicKey();

    /**
     * Private key used before, given until the service has sealed once with the new one: what it sealed last in the
     * database could not be read, and every table would be in alarm.
     */
    Optional<String> olderPrivateKey();

    /** Public parts of keys used before, so that what they sealed can still be verified. */
    Optional<List<String>> olderPublicKeys();

    /**
     * How often the heads of the logs are sent to the other services, at least a second: later seals can be cut off.
     */
    @WithDefault("PT10S")
    Duration headsEvery();

    /**
     * How often a process that writes no topic is asked for the head of its log, at least a second: what it wrote later
     * can be cut off.
     */
    @WithDefault("PT1S")
    Duration askedEvery();

    /** How often the sums of the other tables are sealed, at least a second: what comes later can be undone unseen. */
    @WithDefault("PT1M")
    Duration tablesEvery();

    /**
     * How often the lists are compared with those of the other services, at least a second; the same in all services.
     */
    @WithDefault("PT5M")
    Duration listsEvery();

    /** Shorter pauses than a second would keep a process busy with itself. */
    static Duration atLeastASecond(Duration every) {
        return every.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : every;
    }
}
