package org.creditlists.sharing.collection;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.sharing.collection.domain.NameKey;
import org.creditlists.sharing.collection.domain.NameKeys;
import org.creditlists.sharing.collection.domain.NamedEntry;

/** Finds entries by the name of their subject: whole names only, the closest match first. */
@Singleton
public final class NameSearch {

    /** Most entries that a search finds. */
    public static final int MOST = 200;
    /** Most entries of one stem that are looked at, so that the closest are among those that are found. */
    private static final int LOOKED_AT = 5_000;

    private final EntryCollection collection;
    private final NameKeys names;

    NameSearch(EntryCollection collection, NameKeys names) {
        this.collection = collection;
        this.names = names;
    }

    /** @param match why it counts as the same name */
    public record Found(HeldEntry held, NamedEntry record, NameKey.Match match) {}

    /**
     * Entries of whoever bears a name. A person's name has no form of company, so that it is not found without it.
     *
     * @param day on which they are in force
     * @param shown of those that are wanted, which count
     * @return the closest match first, within it by name and entry; at most {@link #MOST}
     */
    public List<Found> find(String name, long day, EntryCollection.Wanted wanted, Predicate<NamedEntry> shown) {
        NameKey asked = names.of(name);
        return collection.byStem(asked.stem(), day, LOOKED_AT, wanted).stream()
                .map(held -> new Named(held, held.record()))
                .filter(one -> names.of(one.record().name()).stem().equals(asked.stem()) && shown.test(one.record()))
                .map(one -> new Found(
                        one.held(),
                        one.record(),
                        asked.match(names.of(one.record().name()))))
                .filter(found ->
                        found.match() != NameKey.Match.FORM || found.record().subjectKind() == SubjectKind.ORGANISATION)
                .sorted(Comparator.comparing(Found::match)
                        .thenComparing(found -> found.record().name())
                        .thenComparing(found -> found.held().entry()))
                .limit(MOST)
                .toList();
    }

    private record Named(HeldEntry held, NamedEntry record) {}
}
