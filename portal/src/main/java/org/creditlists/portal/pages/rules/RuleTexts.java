package org.creditlists.portal.pages.rules;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.creditlists.contracts.list.Text;
import org.creditlists.portal.client.OtherServices.Owner;
import org.creditlists.portal.client.Terms;
import org.creditlists.portal.language.Language;
import org.creditlists.portal.language.Messages;
import org.creditlists.portal.pages.Choice;

/** Reads the edition of a service's rules that is in force. */
@Singleton
class RuleTexts {

    private final Terms terms;
    private final Language language;

    RuleTexts(Terms terms, Language language) {
        this.terms = terms;
        this.language = language;
    }

    /**
     * Rules that a service keeps, in words.
     *
     * @param missing whether the service could not be reached
     */
    public record Rules(
            String id,
            String title,
            boolean missing,
            String source,
            String note,
            List<Choice> terms,
            List<Items> lists) {}

    /** A list of rules under one heading. */
    public record Items(String name, List<String> items) {}

    Rules of(Owner owner, String id, Function<Messages, String> title, List<String> terms, List<String> lists) {
        JsonNode edition = this.terms.inForce(owner, "/" + id + "/terms");
        return new Rules(
                id,
                title.apply(language.messages()),
                edition.isMissingNode(),
                both(edition.path("source")),
                both(edition.path("note")),
                terms.stream()
                        .map(term -> new Choice(edition.path(term).asText(), language.message("rule", term)))
                        .toList(),
                lists.stream()
                        .map(list -> new Items(language.message("rule", list), items(edition.path(list))))
                        .toList());
    }

    private List<String> items(JsonNode list) {
        List<String> items = new ArrayList<>();
        (list.isArray() ? list : List.of(list))
                .forEach(one -> items.add(both(one) + (one.has("basis") ? " (" + both(one.path("basis")) + ")" : "")));
        return items;
    }

    private String both(JsonNode node) {
        return language.of(new Text(node.path("zh").asText(), node.path("en").asText()));
    }
}
