package org.creditlists.portal.client;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.creditlists.contracts.calendar.LegalDay;

/** The editions of one service, the latest first; nothing is there when the service was never reached. */
public final class Editions<E extends Edition> {

    private final PublicationCache<List<E>> publications = new PublicationCache<>();
    private final Supplier<List<E>> service;
    private final LegalDay day;

    Editions(Supplier<List<E>> service, LegalDay day) {
        this.service = service;
        this.day = day;
    }

    public Optional<E> inForce() {
        return first(edition -> !edition.effectiveFrom().isAfter(day.today()));
    }

    /** The edition of a name; the one in force when there is none of that name. */
    public Optional<E> named(String name) {
        return first(edition -> edition.edition().equals(name)).or(this::inForce);
    }

    private Optional<E> first(Predicate<E> wanted) {
        return publications.get("terms", service).stream()
                .flatMap(List::stream)
                .filter(wanted)
                .findFirst();
    }
}
