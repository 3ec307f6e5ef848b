package org.creditlists.runtime.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The editions of one policy. What began under an edition is carried on under it, whatever edition came into force
 * since.
 *
 * @param <T> an edition
 */
public final class Editions<T> {

    private final List<T> latestFirst;
    private final Function<T, String> name;
    private final Function<T, LocalDate> effectiveFrom;

    /** @throws IllegalArgumentException when there is none, or two begin on one day or have one name */
    public Editions(List<T> editions, Function<T, String> name, Function<T, LocalDate> effectiveFrom) {
        this.name = name;
        this.effectiveFrom = effectiveFrom;
        this.latestFirst = editions.stream()
                .sorted(Comparator.comparing(effectiveFrom).reversed())
                .toList();
        long days = editions.stream().map(effectiveFrom).distinct().count();
        long names = editions.stream().map(name).distinct().count();
        if (editions.isEmpty() || days < editions.size() || names < editions.size()) {
            throw new IllegalArgumentException("each edition has a name and a first day of its own, and there is one");
        }
    }

    /**
     * Reads those that are shipped, and an installation's own.
     *
     * @param shipped resources on the class path
     * @param own files of the same form
     */
    public static <T> Editions<T> read(
            List<String> shipped,
            List<Path> own,
            Class<T> type,
            Function<T, String> name,
            Function<T, LocalDate> effectiveFrom) {
        return read(shipped, own, type, UnaryOperator.identity(), name, effectiveFrom);
    }

    /** @param whole makes them complete, of editions that extend others */
    public static <T> Editions<T> read(
            List<String> shipped,
            List<Path> own,
            Class<T> type,
            UnaryOperator<List<T>> whole,
            Function<T, String> name,
            Function<T, LocalDate> effectiveFrom) {
        List<T> editions = new ArrayList<>();
        shipped.forEach(resource -> editions.add(PolicyEdition.read(resource, type)));
        own.forEach(file -> editions.add(PolicyEdition.read(file, type)));
        return new Editions<>(whole.apply(editions), name, effectiveFrom);
    }

    public List<T> latestFirst() {
        return latestFirst;
    }

    /** The edition in force on a day; the first for days before any. */
    public T on(LocalDate day) {
        return latestFirst.stream()
                .filter(edition -> !effectiveFrom.apply(edition).isAfter(day))
                .findFirst()
                .orElseGet(latestFirst::getLast);
    }

    /** @throws IllegalStateException when an edition that cases name was taken away */
    public T named(String wanted) {
        return latestFirst.stream()
                .filter(edition -> name.apply(edition).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no edition " + wanted));
    }
}
