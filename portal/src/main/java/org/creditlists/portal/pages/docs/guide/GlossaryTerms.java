package org.creditlists.portal.pages.docs.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditlists.portal.pages.docs.text.Markdown.Section;

/** The words of the glossary, one by one. */
public final class GlossaryTerms {

    /** A row of a table, as the plain text of a document has it. */
    private static final Pattern ROW =
            Pattern.compile("(?m)^(?<english>[^|\\n]+)\\| (?<chinese>[^|\\n]+)\\| (?<meaning>.+)$");

    private GlossaryTerms() {}

    /** @param section anchor of the table that has it */
    public record Term(String section, String english, String chinese, String meaning) {}

    /** All terms but the heads of the tables. */
    public static List<Term> of(Document glossary) {
        List<Term> terms = new ArrayList<>();
        for (Section section : glossary.english().sections()) {
            Matcher row = ROW.matcher(section.text());
            while (row.find()) {
                if (!row.group("english").strip().equals("term")) {
                    terms.add(new Term(
                            section.id(),
                            row.group("english").strip(),
                            row.group("chinese").strip(),
                            row.group("meaning").strip()));
                }
            }
        }
        return List.copyOf(terms);
    }
}
