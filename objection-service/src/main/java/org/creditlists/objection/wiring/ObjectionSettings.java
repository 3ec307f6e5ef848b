package org.creditlists.objection.wiring;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Settings of this service under {@code credit.policy}, besides those that every service has. */
@ConfigMapping(prefix = "credit.policy")
public interface ObjectionSettings {

    /** Further editions of the terms of objections, in files of the form of the one that is shipped. */
    Optional<List<Path>> objectionFiles();
}
