package org.creditlists.portal.pages.docs.guide;

import java.util.ArrayList;
import java.util.List;
import org.creditlists.portal.pages.docs.text.Markdown.Section;

/** The words of the glossary, one by one. */
public final class GlossaryTerms {

    private static final String HEAD = "term";
    /** English, Chinese, meaning. */
    private static final int CELLS = 3;

    private GlossaryTerms() {}

    /** @param section anchor of the table that has it */
    public record Term(String section, String english, String chinese, String meaning) {}

    /** All terms but the heads of the tables. */
    public static List<Term> of(Document glossary) {
        List<Term> terms = new ArrayList<>();
        for (Section section : glossary.english().sections()) {
            section.text().lines().map(row -> row.split("\t", -1)).forEach(cells -> {
                if (cells.length > CELLS && !cells[0].equals(HEAD)) {
                    terms.add(new Term(section.id(), cells[0], cells[1], cells[2]));
                }
            });
        }
        return List.copyOf(terms);
    }
}
