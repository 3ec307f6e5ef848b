package org.creditlists.sharing.wiring;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Settings of what this service is made of, besides those that every service has. */
@ConfigMapping(prefix = "credit")
public interface SharingSettings {

    Receipt receipt();

    Policy policy();

    /** The key that receipts of inquiries are signed with. */
    interface Receipt {

        /** Base64 of the PKCS#8 form of the installation's Ed25519 or SM2 key. */
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

        /** Layouts of licences and penalties, the same files as designation-service has. */
        Optional<List<Path>> layoutsFiles();

        /** Of the standards: the words of fields and grounds. */
        Optional<List<Path>> standardsFiles();
    }
}
