package org.creditlists.casehandling.access;

/** How much of a case a reader is shown. */
public enum Showing {
    /** Everything: for whoever brought it. */
    ALL,
    /** For whoever decides it: what the other side can do next is not theirs. */
    WITHOUT_NEXT,
    /** For whoever did not bring it and does not decide it: nothing of what people wrote and handed in. */
    WITHOUT_TEXTS;

    public boolean texts() {
        return this != WITHOUT_TEXTS;
    }

    public boolean next() {
        return this == ALL;
    }
}
