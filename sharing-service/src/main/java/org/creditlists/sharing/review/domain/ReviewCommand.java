package org.creditlists.sharing.review.domain;

import org.creditlists.contracts.identity.EntryId;
import org.jspecify.annotations.Nullable;

/** What a reviewer says of an entry that waits. */
public sealed interface ReviewCommand {

    EntryId entry();

    /** The version that waits for a review. */
    long waiting();

    /** The version that the reviewer has read, null when the request names none. */
    @Nullable
    Long read();

    /** Id of the person. */
    String reviewer();

    /** Let it be published as it is. */
    record Agree(EntryId entry, long waiting, @Nullable Long read, String reviewer) implements ReviewCommand {}

    /** Keep it from being published. */
    record Withhold(EntryId entry, long waiting, @Nullable Long read, String reviewer) implements ReviewCommand {}
}
