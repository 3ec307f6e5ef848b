package org.creditlists.portal.workbench.mine;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditlists.portal.client.ObjectionRules;
import org.creditlists.portal.client.RestorationRules;
import org.creditlists.portal.client.Terms;
import org.creditlists.portal.workbench.Action;
import org.creditlists.portal.workbench.Button;
import org.creditlists.portal.workbench.Input;
import org.creditlists.portal.workbench.Phrases;

/** The forms by which people object to an entry, or apply to be restored. */
@Singleton
class SubjectForms {

    private final Terms terms;
    private final Phrases phrases;

    SubjectForms(Terms terms, Phrases phrases) {
        this.terms = terms;
        this.phrases = phrases;
    }

    /** @param list kind of list, by which grounds differ */
    Action objection(Button button, String entry, String list) {
        List<ObjectionRules.Ground> grounds = terms.objections().inForce().stream()
                .flatMap(edition -> edition.grounds().stream())
                .filter(ground -> ground.isFor(list))
                .toList();
        return new Action(
                button,
                entry,
                phrases.work().objectAct(),
                Input.choice(Input.Kind.CHOICE, "ground", phrases.work().objectionGround(), phrases.coded(grounds)),
                statement(),
                evidence());
    }

    Action restoration(String entry) {
        Optional<RestorationRules.Terms> edition = terms.restorations().inForce();
        List<Input> inputs = new ArrayList<>();
        inputs.add(Input.choice(
                Input.Kind.CHOICE,
                "route",
                phrases.messages().route(),
                phrases.coded(edition.map(RestorationRules.Terms::routes).orElse(List.of()))));
        inputs.add(statement());
        edition.ifPresent(one -> inputs.add(Input.choice(
                Input.Kind.ANY, "commitment", phrases.work().commitment(), phrases.coded(List.of(one.commitment())))));
        inputs.add(evidence());
        return new Action(Button.RESTORE, entry, phrases.work().restoreAct(), inputs.toArray(Input[]::new));
    }

    private Input statement() {
        return Input.text(Input.Kind.LONG_TEXT, "statement", phrases.work().statement());
    }

    private Input evidence() {
        return Input.text(Input.Kind.FILE, "file", phrases.work().evidenceFile())
                .optional();
    }
}
