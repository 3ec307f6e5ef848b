package org.creditlists.portal.pages.docs;

import java.util.List;
import java.util.stream.Collectors;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.portal.pages.docs.find.Entry;
import org.creditlists.portal.pages.docs.text.Bilingual;
import org.creditlists.portal.pages.docs.text.Words;

/** What can be found of a layout: its names and those of its columns. */
final class LayoutWords {

    private LayoutWords() {}

    static Entry entry(Layout layout) {
        String columns = layout.columns().stream()
                .map(column -> column.name() + " " + String.join(" ", column.also()))
                .collect(Collectors.joining(" "));
        Words source = Bilingual.line(layout.source());
        return new Entry(
                "/docs/layouts/" + layout.layout(),
                Entry.Kind.LAYOUT,
                new Words(layout.zh(), layout.en()),
                List.of(layout.layout(), layout.edition()),
                new Words(source.zh() + " " + columns, source.en() + " " + columns));
    }
}
