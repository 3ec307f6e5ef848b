package org.creditlists.portal.pages.rules;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.creditlists.contracts.list.Text;
import org.creditlists.portal.client.Coded;
import org.creditlists.portal.client.ObjectionRules;
import org.creditlists.portal.client.RestorationRules;
import org.creditlists.portal.client.Terms;
import org.creditlists.portal.language.Language;
import org.creditlists.portal.pages.Choice;

/** Puts the editions of rules that are in force into words. */
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

    Rules objections() {
        String id = "objections";
        String title = language.messages().object();
        Optional<ObjectionRules.Terms> edition = terms.objections().inForce();
        return edition.map(one -> new Rules(
                        id,
                        title,
                        false,
                        language.of(one.source()),
                        language.of(one.note()),
                        List.of(
                                term("verificationWorkingDays", one.verificationWorkingDays()),
                                term("correctionWorkingDays", one.correctionWorkingDays()),
                                term("escalationWorkingDays", one.escalationWorkingDays())),
                        List.of(
                                coded("grounds", one.grounds()),
                                items(
                                        "further",
                                        one.further().stream()
                                                .map(this::further)
                                                .toList()))))
                .orElseGet(() -> missing(id, title));
    }

    Rules restorations() {
        String id = "restorations";
        String title = language.messages().restore();
        Optional<RestorationRules.Terms> edition = terms.restorations().inForce();
        return edition.map(one -> new Rules(
                        id,
                        title,
                        false,
                        language.of(one.source()),
                        language.of(one.note()),
                        List.of(
                                term("acceptanceWorkingDays", one.acceptanceWorkingDays()),
                                term("decisionWorkingDays", one.decisionWorkingDays()),
                                term("escalationWorkingDays", one.escalationWorkingDays()),
                                term("longestWaitMonths", one.longestWaitMonths())),
                        List.of(
                                coded("routes", one.routes()),
                                coded("conditions", one.conditions()),
                                coded("commitment", List.of(one.commitment())))))
                .orElseGet(() -> missing(id, title));
    }

    private static Rules missing(String id, String title) {
        return new Rules(id, title, true, "", "", List.of(), List.of());
    }

    private Choice term(String name, int length) {
        return new Choice(Integer.toString(length), language.message("rule", name));
    }

    private Items coded(String name, List<? extends Coded> codes) {
        return items(name, codes.stream().map(one -> language.of(one.words())).toList());
    }

    private Items items(String name, List<String> items) {
        return new Items(language.message("rule", name), items);
    }

    private String further(ObjectionRules.Further one) {
        return language.of(new Text(one.zh(), one.en())) + " (" + language.of(one.basis()) + ")";
    }
}
