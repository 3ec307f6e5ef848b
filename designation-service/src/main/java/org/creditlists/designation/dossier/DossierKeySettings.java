package org.creditlists.designation.dossier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the keys of dossiers. */
@ConfigMapping(prefix = "credit.dossier-keys")
public interface DossierKeySettings {

    /**
     * How often the keys are compared with the dossiers, and at every start: what a crash left of an ended entry is
     * deleted, and keys that are lost are told. An entry that ends has its key deleted at once, whatever this says.
     */
    @WithDefault("1h")
    Duration sweepEvery();

    /**
     * How long a key is kept that was stored for an entry which then was not decided. Longer than any append can take:
     * its dossier would be unreadable.
     */
    @WithDefault("1d")
    Duration unusedFor();

    /**
     * How often the files of the keys, of pushed lists and of applications are written anew, and at every start: what
     * was deleted lies in them until then. Nobody reads keys meanwhile, seconds for some millions.
     */
    @WithDefault("1d")
    Duration rewrittenEvery();
}
