package org.creditlists.sharing.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of this service under {@code credit}, besides those that every service has. */
@ConfigMapping(prefix = "credit")
public interface SharingSettings {

    Receipt receipt();

    Policy policy();

    Portal portal();

    Feed feed();

    Services services();

    /** Addresses of the other services, as this one reaches them. */
    interface Services {

        @WithDefault("http://127.0.0.1:8083")
        String incentive();

        @WithDefault("http://127.0.0.1:8084")
        String objection();

        @WithDefault("http://127.0.0.1:8085")
        String restoration();
    }

    /** The key that receipts of inquiries are signed with. */
    interface Receipt {

        /** Base64 of the PKCS#8 form of the installation's Ed25519 key. */
        String privateKey();

        /** Base64 of the X.509 form of its public part. */
        String publicKey();

        /** Public parts of keys used before, so that what they signed can still be verified. */
        Optional<List<String>> olderPublicKeys();
    }

    /** Editions that an installation adds, in files of the form of those that are shipped. */
    interface Policy {

        /** Of the catalogue of measures. */
        Optional<List<Path>> measuresFiles();

        /** Of the powers of inquiry. */
        Optional<List<Path>> powersFiles();

        /** Of the terms of licences and penalties. */
        Optional<List<Path>> publicityFiles();

        /** Of the standards: the words of fields and grounds. */
        Optional<List<Path>> standardsFiles();
    }

    /** The whole list, and what changed. */
    interface Feed {

        /** Lines that are read at once, at least 1; behind as many, a download of changes that was cut off goes on. */
        @WithDefault("5000")
        int linesAtOnce();
    }

    /** Public reads. */
    interface Portal {

        /** Searches that one address may make within a minute, at least 1. */
        @WithDefault("60")
        int searchesPerMinute();

        /** How often trends are worked out, which reads every entry. */
        @WithDefault("PT1H")
        Duration trendsEvery();

        /** Pages and public figures that one address may read within a minute, at least 1. */
        @WithDefault("600")
        int readsPerMinute();

        /** Age of what is known of a source, from which the status page says that it is behind. */
        @WithDefault("PT1M")
        Duration lateAfter();
    }
}
