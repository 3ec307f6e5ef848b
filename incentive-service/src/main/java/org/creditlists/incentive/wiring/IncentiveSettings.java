package org.creditlists.incentive.wiring;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Settings of this service under {@code credit}, besides those that every service has. */
@ConfigMapping(prefix = "credit")
public interface IncentiveSettings {

    Policy policy();

    /** Editions that an installation adds, in files of the form of those that are shipped. */
    interface Policy {

        /**
         * Further editions of the catalogue of measures, in files of the form of those that are shipped: the same files
         * for all services that read them.
         */
        Optional<List<Path>> measuresFiles();

        /** Further editions of the terms of orders, in files of the form of those that are shipped. */
        Optional<List<Path>> ordersFiles();
    }
}
