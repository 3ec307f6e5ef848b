package org.creditlists.casehandling.engine;

import jakarta.inject.Singleton;
import org.creditlists.casehandling.deadline.Deadlines;
import org.creditlists.casehandling.evidence.EvidenceStore;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.listprojection.query.Lists;

/** What handling a case needs, of whichever law it is. */
@Singleton
public final class CaseServices {

    final Lists lists;
    final Directory directory;
    final Deadlines deadlines;
    final EvidenceStore evidence;
    final LegalDay day;

    CaseServices(Lists lists, Directory directory, Deadlines deadlines, EvidenceStore evidence, LegalDay day) {
        this.lists = lists;
        this.directory = directory;
        this.deadlines = deadlines;
        this.evidence = evidence;
        this.day = day;
    }
}
