package org.creditlists.designation.wiring;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The editions of policy that an installation adds to those that are shipped. */
@ConfigMapping(prefix = "credit.policy")
public interface PolicySettings {

    /** Further editions of the standards, in files of the form of those that are shipped. */
    Optional<List<Path>> standardsFiles();

    /** Editions of the catalogue of measures, the same files as incentive-service has. */
    Optional<List<Path>> measuresFiles();

    /** Layouts of lists, and editions of those that are shipped, in files of their form. */
    Optional<List<Path>> layoutsFiles();
}
