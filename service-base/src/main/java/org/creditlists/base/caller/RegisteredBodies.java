package org.creditlists.base.caller;

import java.util.Map;

/** The bodies of the registry, in memory: looking one up waits for nothing, so that it can be done on any thread. */
public interface RegisteredBodies {

    /** By id, closed ones included. */
    Map<String, RegisteredBody> all();

    /** Whether the registry has been learnt; until then nobody can be told from a stranger. */
    boolean isLearnt();
}
