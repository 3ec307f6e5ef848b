package org.creditlists.portal.client;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.list.Text;
import org.jspecify.annotations.Nullable;

/** The part of a case that objections and applications for restoration have in common. */
public interface CaseView {

    UUID caseId();

    String list();

    String field();

    Text authority();

    /** Edition of the terms by which it is decided. */
    String edition();

    /** The ground of an objection, the route of an application. */
    Text about();

    Named state();

    /** Last day for what is asked of an authority; null once the case is closed. */
    @Nullable
    LocalDate deadline();

    boolean overdue();

    /** Null once the entry has ended, and in queues. */
    @Nullable
    String statement();

    /** Code of the text that was signed; objections have none. */
    default @Nullable String commitment() {
        return null;
    }

    List<EvidenceFile> evidence();

    /** Steps that are open to who brought it. */
    List<Named> next();
}
