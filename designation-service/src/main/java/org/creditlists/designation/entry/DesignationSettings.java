package org.creditlists.designation.entry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of this service under {@code credit}, besides those that every service has. */
@ConfigMapping(prefix = "credit")
public interface DesignationSettings {

    Push push();

    Policy policy();

    Registry registry();

    interface Push {

        /** An installation's own names of columns and values, in a file of the form of the table that is shipped. */
        Optional<Path> headersFile();

        /** Lines that are decided in one append, from 1 to 5,000. */
        @WithDefault("1000")
        int linesAtOnce();

        /** How long a push that something stopped waits until it goes on. */
        @WithDefault("5s")
        Duration retryPause();

        /** Share of the entries in force that a push may withdraw without a second person, from 0 to 1. */
        @WithDefault("0.05")
        double withdrawalShare();

        /** How many entries a push may withdraw without a second person, whatever share they are; one can be anyway. */
        @WithDefault("1")
        long withdrawalFew();
    }

    interface Policy {

        /** Further editions of the standards, in files of the form of those that are shipped. */
        Optional<List<Path>> standardsFiles();

        /** Editions of the catalogue of measures, the same files as incentive-service has. */
        Optional<List<Path>> measuresFiles();
    }

    interface Registry {

        /** Whether fictitious bodies are registered at the start: to try an installation, never to run it. */
        @WithDefault("false")
        boolean samples();
    }
}
