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

        /** Of the catalogue of measures. */
        Optional<List<Path>> measuresFiles();

        /** Of the terms of orders. */
        Optional<List<Path>> ordersFiles();
    }
}
