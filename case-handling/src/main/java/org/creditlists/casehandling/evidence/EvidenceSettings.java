package org.creditlists.casehandling.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How files that people hand in are examined, under {@code credit.evidence}. */
@ConfigMapping(prefix = "credit.evidence")
public interface EvidenceSettings {

    /** Heap of the process that examines one file, in MiB, at least 64; at most two run at once beside the service. */
    @WithDefault("96")
    int examinationHeap();

    /** How long one file may take, at least a second; one that takes longer is refused. */
    @WithDefault("PT30S")
    Duration examinationTime();

    /** Host and port of clamd, as in scanner:3310; with it every file is scanned, and none taken while it is silent. */
    Optional<String> clamd();

    /** How long clamd may be silent, at least a second. */
    @WithDefault("PT20S")
    Duration clamdTime();
}
