package org.creditlists.sharing.power.domain;

import java.util.ArrayList;
import java.util.List;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;

/**
 * What powers of inquiry are given for: a list, of organisations or of individuals. Written as {@code
 * INDIVIDUAL-BLACK}.
 */
public record Category(SubjectKind kind, ListKind list) {

    /** Every category there is. */
    public static final List<Category> ALL = all();

    /** @throws IllegalArgumentException when there is no such category */
    public static Category of(String text) {
        return ALL.stream()
                .filter(category -> category.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such category"));
    }

    @Override
    public String toString() {
        return kind + "-" + list;
    }

    private static List<Category> all() {
        List<Category> all = new ArrayList<>();
        for (SubjectKind kind : SubjectKind.values()) {
            for (ListKind list : ListKind.values()) {
                all.add(new Category(kind, list));
            }
        }
        return List.copyOf(all);
    }
}
