package org.creditlists.contracts.layout;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All layouts of an installation: those that are shipped, and its own. */
public final class Layouts {

    /** The form in which everything can be said; its names stand beside those of every other layout. */
    public static final String GENERAL = "general";

    /** The layouts that are shipped, on the class path. */
    public static final List<String> SHIPPED = List.of(
            "/policy/layouts/general-1.yaml",
            "/policy/layouts/red-taxpayers-1.yaml",
            "/policy/layouts/untrustworthy-market-1.yaml",
            "/policy/layouts/untrustworthy-safety-1.yaml",
            "/policy/layouts/court-defaulters-1.yaml",
            "/policy/layouts/wage-arrears-1.yaml",
            "/policy/layouts/tax-major-cases-1.yaml",
            "/policy/layouts/procurement-records-1.yaml",
            "/policy/layouts/overloading-1.yaml",
            "/policy/layouts/penalties-as-list-1.yaml",
            "/policy/layouts/removals-1.yaml",
            "/policy/layouts/repair-results-1.yaml",
            "/policy/layouts/publicity-penalties-1.yaml",
            "/policy/layouts/publicity-licences-1.yaml");

    private final List<Layout> all;

    /** @throws IllegalArgumentException when two editions of one layout begin on one day */
    public Layouts(List<Layout> all) {
        this.all = all;
        Set<String> begins = new HashSet<>();
        for (Layout layout : all) {
            if (!begins.add(layout.layout() + " from " + layout.effectiveFrom())) {
                throw new IllegalArgumentException("two editions of the layout " + layout.layout());
            }
        }
    }

    /** Those of a use that are in force on a day, each once. */
    public List<Layout> inForce(Layout.Use use, LocalDate day) {
        return inForce(day).stream().filter(layout -> layout.use() == use).toList();
    }

    /** All that are in force on a day, in the order in which they were read. */
    public List<Layout> inForce(LocalDate day) {
        return all.stream()
                .map(Layout::layout)
                .distinct()
                .flatMap(name -> named(name, day).stream())
                .toList();
    }

    /** The edition of a layout that is in force on a day. */
    public Optional<Layout> named(String name, LocalDate day) {
        return all.stream()
                .filter(layout ->
                        layout.layout().equals(name) && !layout.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(Layout::effectiveFrom));
    }
}
