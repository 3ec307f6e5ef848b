package org.creditlists.portal.pages.docs.find;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.creditlists.portal.language.Language;

/**
 * Finds entries that have all words of a question, in either language: part of a word is enough. A run of Chinese
 * characters that stands nowhere as it is counts by its pairs of neighbours, when most of them are there.
 */
public final class Index {

    private static final int SAME_KEY = 1000;
    private static final int IN_KEY = 60;
    private static final int IN_TITLE = 40;
    private static final int IN_TEXT = 10;
    /** At most, for all pairs. */
    private static final int BY_PAIRS = 6;

    private static final double MOST = 0.5;

    private final List<Line> lines;

    public Index(List<Entry> entries) {
        this.lines = entries.stream().map(Line::new).toList();
    }

    /** An entry as it is compared. */
    private record Line(Entry entry, List<String> keys, String title, String text) {

        Line(Entry entry) {
            this(
                    entry,
                    entry.keys().stream().map(Notation::plain).toList(),
                    Notation.plain(entry.title().zh() + '\n' + entry.title().en()),
                    Notation.plain(entry.text().zh() + '\n' + entry.text().en()));
        }
    }

    private record Weighed(Entry entry, int weight) {}

    /**
     * What fits, the best first.
     *
     * @param question any text; nothing is found for none
     */
    public List<Hit> find(String question, Language reader) {
        List<String> words = Notation.words(question);
        if (words.isEmpty()) {
            return List.of();
        }
        return lines.stream()
                .map(line -> new Weighed(line.entry(), weight(line, words)))
                .filter(one -> one.weight() > 0)
                .sorted(Comparator.comparingInt((Weighed one) -> -one.weight())
                        .thenComparing(one -> one.entry().kind()))
                .map(one -> Hit.of(one.entry(), words.getFirst(), reader))
                .toList();
    }

    private static int weight(Line line, List<String> words) {
        int sum = 0;
        for (String word : words) {
            int weight = weight(line, word);
            if (weight == 0) {
                return 0;
            }
            sum += weight;
        }
        return sum;
    }

    private static int weight(Line line, String word) {
        int weight = line.keys().contains(word) ? SAME_KEY : 0;
        weight += line.keys().stream().anyMatch(key -> key.contains(word)) ? IN_KEY : 0;
        weight += line.title().contains(word) ? IN_TITLE : 0;
        weight += line.text().contains(word) ? IN_TEXT : 0;
        return weight > 0 ? weight : weightOfPairs(line, Notation.pairs(word));
    }

    private static int weightOfPairs(Line line, Set<String> pairs) {
        long there = pairs.stream()
                .filter(pair -> line.title().contains(pair) || line.text().contains(pair))
                .count();
        return pairs.isEmpty() || there < MOST * pairs.size() ? 0 : (int) (BY_PAIRS * there / pairs.size());
    }
}
