package org.creditlists.portal.pages;

import java.util.Arrays;
import java.util.List;
import org.creditlists.contracts.list.ListKind;

/** The kinds of list in their order, by which figures are given. */
public final class ListKinds {

    private ListKinds() {}

    public static List<String> names() {
        return Arrays.stream(ListKind.values()).map(ListKind::name).toList();
    }
}
