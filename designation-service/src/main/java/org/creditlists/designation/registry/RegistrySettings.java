package org.creditlists.designation.registry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the registry of authorities. */
@ConfigMapping(prefix = "credit.registry")
public interface RegistrySettings {

    /** Whether fictitious bodies are registered at the start: to try an installation, never to run it. */
    @WithDefault("false")
    boolean samples();
}
