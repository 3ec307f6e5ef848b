package org.creditlists.restoration.intake;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.restoration.domain.Refusals;
import org.jspecify.annotations.Nullable;

/** Lets nobody ask about the restoration of an entry but those whom it is about. */
@Singleton
public class Concerned {

    private final Lists lists;

    Concerned(Lists lists) {
        this.lists = lists;
    }

    /** Whether a caller may ask about an entry. */
    sealed interface Answer {

        /** The entry is about the caller. */
        record Listed(ListedEntry entry) implements Answer {}

        /** There is no such entry, it has ended, or it is about somebody else. */
        record Refused(Refusal refusal) implements Answer {}
    }

    /** @param owner keyed hash of the code of who asks */
    Answer listed(@Nullable UUID id, String owner) {
        if (id == null) {
            return new Answer.Refused(Refusals.ENTRY_MISSING);
        }
        EntryId entry = new EntryId(id);
        Optional<ListedEntry> listed = lists.find(entry);
        if (listed.isEmpty()) {
            return new Answer.Refused(Refusals.ENTRY_UNKNOWN);
        }
        // An entry that has ended is about nobody any more: nobody can be known to be concerned, as by one that never
        // was.
        if (!lists.isAbout(entry, owner)) {
            return new Answer.Refused(Refusals.ENTRY_UNKNOWN);
        }
        return listed.get().endReason() == null
                ? new Answer.Listed(listed.get())
                : new Answer.Refused(Refusals.ENTRY_ENDED);
    }
}
