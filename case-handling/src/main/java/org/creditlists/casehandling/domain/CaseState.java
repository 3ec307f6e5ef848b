package org.creditlists.casehandling.domain;

import java.util.List;
import org.creditlists.contracts.identity.AuthorityId;

/** Where a case stands, as far as it concerns every kind of case. */
public interface CaseState {

    /** Authorities that were asked, in order; empty before anyone was. */
    List<AuthorityId> asked();

    /** Something remains to be decided or carried out. */
    boolean isOpen();

    /** Nothing remains. A case that does not exist is neither open nor closed. */
    boolean isClosed();
}
