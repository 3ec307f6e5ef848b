package org.creditlists.base.integrity;

import org.creditlists.signedlog.BatchHead;

/** A log of a process that writes no topic: who keeps its heads asks for them. */
public interface AskedLog {

    /** Whether there is such a process. */
    boolean isThere();

    /** Whose log it is. */
    String service();

    /** Which of its logs. */
    String name();

    /** Header {@code typ} of its heads. */
    String type();

    /** Whether a compact JWS was signed with the key of the log. */
    boolean isSigned(String head);

    /**
     * The head of the last batch, {@link BatchHead#NONE} before the first.
     *
     * @throws IllegalStateException when the process does not answer
     */
    BatchHead last();

    /** The same of one batch, {@link BatchHead#NONE} where there is none. */
    BatchHead find(long batch);
}
