package org.creditlists.designation.push;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of pushed lists. */
@ConfigMapping(prefix = "credit.push")
public interface PushSettings {

    /** An installation's own names of columns and values, in a file of the form of the table that is shipped. */
    Optional<Path> headersFile();

    /** Lines that are decided in one append, from 1 to 5,000. */
    @WithDefault("1000")
    int linesAtOnce();

    /** How long a push that something stopped waits until it goes on. */
    @WithDefault("5s")
    Duration retryPause();

    /** How long a push stays with a process that no longer tells that it decides it, in whole seconds from 1. */
    @WithDefault("30s")
    Duration lease();

    /** How often leases are renewed and pushes without a holder looked for; less than half of the lease. */
    @WithDefault("5s")
    Duration lookEvery();

    /** Share of the entries in force that a push may withdraw without a second person, from 0 to 1. */
    @WithDefault("0.05")
    double withdrawalShare();

    /** How many entries a push may withdraw without a second person, whatever share they are; one can be anyway. */
    @WithDefault("1")
    long withdrawalFew();
}
