package org.creditlists.casehandling.engine;

import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.jspecify.annotations.Nullable;

/** A case as its row tells it; each law has further columns. */
public interface CaseRow {

    CaseFile file();

    Progress progress();

    Outcome outcome();

    /** Something remains to be decided or carried out. */
    boolean isOpen();

    /** Code of where it stands, one of the law's own. */
    String stateCode();

    /** What whoever brought it wrote; null once the entry has ended. */
    @Nullable
    String statement();

    default CaseId caseId() {
        return file().caseId();
    }

    default EntryId entry() {
        return file().entry();
    }
}
