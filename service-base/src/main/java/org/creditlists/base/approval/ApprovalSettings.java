package org.creditlists.base.approval;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The editions of acts that need two persons. */
@ConfigMapping(prefix = "credit.policy")
public interface ApprovalSettings {

    /**
     * Editions of the acts that need two persons, in files of the form of the one that is shipped: the same files for
     * designation-service and incentive-service, which alone read them.
     */
    Optional<List<Path>> twoPersonsFiles();
}
