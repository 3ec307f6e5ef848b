package org.creditlists.contracts.event;

import java.util.List;
import java.util.Map;

/** Names of the Kafka topics. Event topics are kept without limit; the compacted ones carry state. */
public final class Topics {

    public static final String DESIGNATIONS = "credit.designations";
    public static final String OBJECTIONS = "credit.objections";
    public static final String RESTORATIONS = "credit.restorations";
    public static final String MEASURES = "credit.measures";
    /** Which organisation was shown which entry. */
    public static final String DISCLOSURES = "credit.disclosures";
    /** Who came onto the warning list, and who left it. */
    public static final String WARNINGS = "credit.warnings";
    /** Compacted, personal, internal to the five services. */
    public static final String DOSSIERS = "credit.dossiers";
    /** Compacted: the list as departments see it, one record per entry in force. */
    public static final String ENTRIES = "credit.entries";

    /** Compacted: the bodies of the registry and what they may do. */
    public static final String AUTHORITIES = "credit.authorities";

    /** Compacted: memoranda, with who owes which measure in which version. */
    public static final String MEMORANDA = "credit.memoranda";

    /** Compacted: by service, the time up to which everything that it decided is on its topics. */
    public static final String PULSES = "credit.pulses";

    /** Compacted: by service and log, the last signed head, which the other services keep. */
    public static final String HEADS = "credit.heads";

    public static final List<String> EVENTS =
            List.of(DESIGNATIONS, OBJECTIONS, RESTORATIONS, MEASURES, DISCLOSURES, WARNINGS);
    public static final List<String> COMPACTED = List.of(DOSSIERS, ENTRIES, AUTHORITIES, MEMORANDA, PULSES, HEADS);

    /** By service, the event topics on which nobody else publishes. */
    public static final Map<String, List<String>> EVENTS_OF = Map.of(
            "designation", List.of(DESIGNATIONS),
            "objection", List.of(OBJECTIONS),
            "restoration", List.of(RESTORATIONS),
            "incentive", List.of(MEASURES),
            "sharing", List.of(DISCLOSURES, WARNINGS));

    /** By service, the compacted topics that carry rows of its tables. */
    public static final Map<String, List<String>> STATES_OF = Map.of(
            "designation", List.of(DOSSIERS, AUTHORITIES),
            "objection", List.of(),
            "restoration", List.of(),
            "incentive", List.of(MEMORANDA),
            "sharing", List.of(ENTRIES));

    private Topics() {}
}
