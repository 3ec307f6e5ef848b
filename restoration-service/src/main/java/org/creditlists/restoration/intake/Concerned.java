package org.creditlists.restoration.intake;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.restoration.domain.Refusals;
import org.creditlists.web.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Lets nobody ask about the restoration of an entry but those whom it is about. */
@Singleton
public class Concerned {

    private final Lists lists;

    Concerned(Lists lists) {
        this.lists = lists;
    }

    /**
     * @param owner keyed hash of the code of who asks
     * @throws RefusedException when there is no such entry, it has ended, or it is about somebody else
     */
    ListedEntry listed(@Nullable UUID id, String owner) {
        if (id == null) {
            throw new RefusedException(Refusals.ENTRY_MISSING);
        }
        EntryId entry = new EntryId(id);
        ListedEntry listed = lists.find(entry).orElseThrow(() -> new RefusedException(Refusals.ENTRY_UNKNOWN));
        // An entry that has ended is about nobody any more, so nobody can be known to be concerned.
        if (listed.endReason() != null) {
            throw new RefusedException(Refusals.ENTRY_ENDED);
        }
        if (!lists.isAbout(entry, owner)) {
            throw new RefusedException(Refusals.NOT_CONCERNED);
        }
        return listed;
    }
}
