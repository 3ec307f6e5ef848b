package org.creditlists.designation.standard.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.StandardRef;

/**
 * All editions of the standards. A decision is judged by the edition in force on the day it is dated; an entry keeps
 * the standard it was decided under, whatever edition follows (NDRC (2018) 87, section I).
 */
public final class Standards {

    private final List<StandardsEdition> editions;
    private final Map<StandardRef, Standard> byRef = new HashMap<>();

    private record Scope(FieldCode field, ListKind list) {}

    /** Per edition, in the order of the editions: an edition is a long list, and no key to look anything up by. */
    private final List<Map<Scope, Standard>> byScope = new ArrayList<>();

    /**
     * @throws IllegalArgumentException when two editions say different things under one name or begin on the same day
     */
    public Standards(List<StandardsEdition> editions) {
        this.editions = editions.stream()
                .sorted(Comparator.comparing(StandardsEdition::effectiveFrom).reversed())
                .toList();
        for (StandardsEdition edition : this.editions) {
            Map<Scope, Standard> scopes = new HashMap<>();
            for (Standard standard : edition.standards()) {
                scopes.put(new Scope(standard.field(), standard.list()), standard);
                Standard same = byRef.putIfAbsent(standard.ref(), standard);
                if (same != null && !same.equals(standard)) {
                    throw new IllegalArgumentException(
                            "two editions differ in " + standard.ref() + "; a changed standard has another version");
                }
            }
            byScope.add(scopes);
        }
        long days = this.editions.stream()
                .map(StandardsEdition::effectiveFrom)
                .distinct()
                .count();
        if (days < this.editions.size() || this.editions.isEmpty()) {
            throw new IllegalArgumentException("each edition begins on a day of its own, and there is at least one");
        }
    }

    /** Latest first. */
    public List<StandardsEdition> editions() {
        return editions;
    }

    /** The edition by which a decision of a day is judged; empty before the first. */
    public Optional<StandardsEdition> on(LocalDate day) {
        return editions.stream()
                .filter(edition -> !edition.effectiveFrom().isAfter(day))
                .findFirst();
    }

    public Optional<Standard> standard(FieldCode field, ListKind list, LocalDate decisionDate) {
        for (int i = 0; i < editions.size(); i++) {
            if (!editions.get(i).effectiveFrom().isAfter(decisionDate)) {
                return Optional.ofNullable(byScope.get(i).get(new Scope(field, list)));
            }
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException when no edition has it: an edition that entries name was taken away */
    public Standard standard(StandardRef ref) {
        Standard standard = byRef.get(ref);
        if (standard == null) {
            throw new IllegalArgumentException("no edition has the standard " + ref);
        }
        return standard;
    }

    /** Whether any edition has a standard for this list in this field. */
    public boolean knows(FieldCode field, String list) {
        return byRef.values().stream()
                .anyMatch(standard ->
                        standard.field().equals(field) && standard.list().name().equals(list));
    }

    public boolean knowsField(FieldCode field) {
        return editions.stream().flatMap(edition -> edition.fields().stream()).anyMatch(known -> known.code()
                .equals(field.value()));
    }
}
