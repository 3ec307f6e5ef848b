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

        /**
         * Further editions of the catalogue of measures, in files of the form of those that are shipped: the same files
         * for all services that read them.
         */
        Optional<List<Path>> measuresFiles();

        /** Further editions of the powers of inquiry, in files of the form of those that are shipped. */
        Optional<List<Path>> powersFiles();

        /** Further editions of the terms of licences and penalties, in files of the form of those that are shipped. */
        Optional<List<Path>> publicityFiles();

        /**
         * Layouts of lists, of licences and of penalties, in files of the form of those that are shipped: the same
         * files for designation-service and sharing-service.
         */
        Optional<List<Path>> layoutsFiles();

        /**
         * Further editions of the standards, in files of the form of those that are shipped: the same files for
         * designation-service, which judges by them, and sharing-service, which shows the words of fields and grounds.
         */
        Optional<List<Path>> standardsFiles();
    }
}
