package org.creditlists.sharing.feed;

import java.io.IOException;

/** A copy that goes on while the list changes. {@link #end} is said whenever all changes were sent, and sends them. */
interface Followed extends Copy {

    /** Nothing has changed since: after some quiet seconds the reader is told so. */
    void stillThere(long offset) throws IOException;

    /** Nothing more comes here; the reader connects again behind an offset. */
    void over(long offset) throws IOException;
}
