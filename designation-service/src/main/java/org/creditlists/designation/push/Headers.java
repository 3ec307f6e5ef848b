package org.creditlists.designation.push;

import org.jspecify.annotations.Nullable;

/** What the columns of a pushed list mean. */
@FunctionalInterface
interface Headers {

    /** The member of a submission that a header means, null for an unknown one. */
    @Nullable
    String member(String header);
}
