package org.creditlists.designation.entry;

import java.util.List;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.EntryId;
import org.jspecify.annotations.Nullable;

/** What happened to one submission. */
public sealed interface Outcome {

    /** A new entry. */
    record Accepted(EntryId entry) implements Outcome {}

    /**
     * The same decision with other contents.
     *
     * @param changed names of what differs
     */
    record Corrected(EntryId entry, List<String> changed) implements Outcome {}

    /** The same decision again. */
    record Unchanged(EntryId entry) implements Outcome {}

    /** The line says that the entry is over. */
    record Withdrawn(EntryId entry) implements Outcome {}

    /**
     * @param entry the entry that the same decision made before, null when there is none or the line cannot be read
     * @param other another entry that the refusal speaks of, null for none; for whoever may see its name
     */
    record Refused(
            Refusal refusal,
            @Nullable EntryId entry,
            @Nullable EntryId other) implements Outcome {

        public Refused(Refusal refusal) {
            this(refusal, null, null);
        }

        public Refused(Refusal refusal, @Nullable EntryId entry) {
            this(refusal, entry, null);
        }
    }
}
