package org.creditlists.designation.push;

/** What a pushed list says about entries that are not in it. */
public enum PushMode {
    /** Nothing: it adds, corrects and ends line by line. */
    DELTA,
    /** That they are over: it is the whole list of one authority in one field. */
    SNAPSHOT
}
