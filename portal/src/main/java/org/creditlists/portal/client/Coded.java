package org.creditlists.portal.client;

import org.creditlists.contracts.list.Text;

/** A code with its words, as a service sends it. */
public interface Coded {

    String code();

    String zh();

    String en();

    default Text words() {
        return new Text(zh(), en());
    }
}
