package org.creditlists.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The five services, in the order in which people meet them, and the portal. */
public enum Service {
    DESIGNATION(512),
    SHARING(256),
    INCENTIVE(256),
    OBJECTION(320),
    RESTORATION(320),
    PORTAL(160);

    private final int heapMiB;

    Service(int heapMiB) {
        this.heapMiB = heapMiB;
    }

    /** The services that keep lists: Debezium follows their databases. The portal keeps none. */
    public static List<Service> withLists() {
        return Arrays.stream(values()).filter(one -> one != PORTAL).toList();
    }

    public int heapMiB() {
        return heapMiB;
    }

    /** Name of its connector and of its database. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of its module. */
    public String module() {
        return this == PORTAL ? shortName() : shortName() + "-service";
    }
}
