package org.creditlists.designation.wiring;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The editions of policy that an installation adds to those that are shipped. */
@ConfigMapping(prefix = "credit.policy")
public interface PolicySettings {

    /**
     * Further editions of the standards, in files of the form of those that are shipped: the same files for
     * designation-service, which judges by them, and sharing-service, which shows the words of fields and grounds.
     */
    Optional<List<Path>> standardsFiles();

    /**
     * Further editions of the catalogue of measures, in files of the form of those that are shipped: the same files for
     * all services that read them.
     */
    Optional<List<Path>> measuresFiles();

    /**
     * Layouts of lists, of licences and of penalties, in files of the form of those that are shipped: the same files
     * for designation-service and sharing-service.
     */
    Optional<List<Path>> layoutsFiles();
}
