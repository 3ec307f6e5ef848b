package org.creditlists.objection.reaction;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.creditlists.contracts.event.CreditEvent;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.listprojection.topics.ListListener;
import org.creditlists.objection.cases.Cases;

/**
 * An entry can be known, and objected to by a liaison or the public, before its dossier says whose it is: the subject
 * sees the case from the dossier on (GuoFa (2016) 33, art. 22).
 */
@Singleton
public final class WhenDossierComesThenShowTheSubject implements ListListener {

    private final Cases cases;

    WhenDossierComesThenShowTheSubject(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void learnt(List<CreditEvent> events, Set<EntryId> dossiers) {
        if (!dossiers.isEmpty()) {
            cases.nameSubjects(dossiers);
        }
    }
}
