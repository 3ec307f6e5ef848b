package org.creditlists.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whatever a document says, it says in Chinese and in English. */
final class LanguageRules {

    private static final String CHINESE = "(?s).*\\p{IsHan}.*";
    private static final String ENGLISH = "(?s).*[A-Za-z]{2}.*";
    private static final String PARAGRAPHS = "\n\n";
    /** The last paragraph of an operation names its roles in both languages. */
    private static final String ROLES = "角色 / Roles: ";

    private final List<String> broken = new ArrayList<>();

    private LanguageRules() {}

    static List<String> broken(JsonNode document) {
        LanguageRules rules = new LanguageRules();
        rules.must(isInBoth(document.at("/info/title").asText()), "info-title", "info");
        DocumentWalk.of("", document, rules::look);
        return rules.broken;
    }

    static boolean isInBoth(String text) {
        return text.matches(CHINESE) && text.matches(ENGLISH);
    }

    /** Chinese, {@code " / "}, English; or paragraphs of either. */
    private static boolean isOneAfterTheOther(String text) {
        String[] both = text.split(" / ", 2);
        return text.contains(PARAGRAPHS)
                ? isInBoth(text)
                : both.length == 2 && both[0].matches(CHINESE) && both[1].matches(ENGLISH) && !both[1].matches(CHINESE);
    }

    /** What is said of an operation: as many paragraphs in Chinese, before those in English. */
    static boolean hasBothOfEach(String description) {
        List<String> said = Stream.of(description.split(PARAGRAPHS))
                .filter(paragraph -> !paragraph.startsWith(ROLES))
                .toList();
        List<String> first = said.subList(0, said.size() / 2);
        List<String> second = said.subList(first.size(), said.size());
        Predicate<String> isChinese = paragraph -> paragraph.matches(CHINESE);
        return !first.isEmpty()
                && first.size() == second.size()
                && first.stream().allMatch(isChinese)
                && second.stream().noneMatch(isChinese);
    }

    /** Every description, wherever it stands; members that are named so are no text. */
    private void look(String place, JsonNode node) {
        JsonNode description = node.path("description");
        if (description.isTextual()) {
            must(isOneAfterTheOther(description.asText()), "both-languages", place);
        }
    }

    private void must(boolean holds, String rule, String place) {
        if (!holds) {
            broken.add(rule + ": " + place);
        }
    }
}
