package org.creditlists.restoration.query;

import jakarta.inject.Singleton;
import org.creditlists.contracts.calendar.LegalDay;
import org.creditlists.listprojection.query.ListedEntry;
import org.creditlists.listprojection.query.Lists;
import org.creditlists.restoration.domain.ListedFacts;

/** What the rules of restoration ask of an entry, read from the lists of this service. */
@Singleton
public class EntryFacts {

    private final Lists lists;
    private final LegalDay day;

    EntryFacts(Lists lists, LegalDay day) {
        this.lists = lists;
        this.day = day;
    }

    /** The facts of today. */
    public ListedFacts of(ListedEntry listed) {
        return new ListedFacts(
                listed.entry(),
                listed.subject(),
                listed.subjectKind(),
                listed.list(),
                listed.authority(),
                listed.inForceOn(day.today()),
                listed.validUntil(),
                listed.restorableFrom(),
                listed.restorationConditions(),
                lists.isObjectedToBySubject(listed.entry()));
    }
}
