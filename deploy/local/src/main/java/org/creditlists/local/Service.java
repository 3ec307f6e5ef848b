package org.creditlists.local;

import java.util.Locale;

/** The five services, in the order in which people meet them. */
public enum Service {
    DESIGNATION(512),
    SHARING(256),
    INCENTIVE(256),
    OBJECTION(320),
    RESTORATION(320);

    private final int heapMiB;

    Service(int heapMiB) {
        this.heapMiB = heapMiB;
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
        return shortName() + "-service";
    }
}
