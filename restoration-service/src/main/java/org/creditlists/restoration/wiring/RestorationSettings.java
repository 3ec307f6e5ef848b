package org.creditlists.restoration.wiring;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Settings of this service under {@code credit.policy}, besides those that every service has. */
@ConfigMapping(prefix = "credit.policy")
public interface RestorationSettings {

    /** Further editions of the terms of restoration, in files of the form of those that are shipped. */
    Optional<List<Path>> restorationFiles();
}
