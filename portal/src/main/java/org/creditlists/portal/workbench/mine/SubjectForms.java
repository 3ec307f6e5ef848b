package org.creditlists.portal.workbench.mine;

import static org.creditlists.portal.workbench.Phrases.text;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.creditlists.portal.client.OtherServices.Owner;
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
        List<Input.Option> grounds = phrases.coded(
                terms.inForce(Owner.OBJECTION, "/objections/terms"),
                "grounds",
                ground -> !ground.path("lists").isArray() || holds(ground.path("lists"), list));
        return new Action(
                button,
                entry,
                phrases.work().objectAct(),
                Input.choice(Input.Kind.CHOICE, "ground", phrases.work().objectionGround(), grounds),
                statement(),
                evidence());
    }

    Action restoration(String entry) {
        JsonNode edition = terms.inForce(Owner.RESTORATION, "/restorations/terms");
        List<Input> inputs = new ArrayList<>();
        inputs.add(Input.choice(
                Input.Kind.CHOICE,
                "route",
                phrases.messages().route(),
                phrases.coded(edition, "routes", route -> true)));
        inputs.add(statement());
        JsonNode commitment = edition.path("commitment");
        if (!commitment.isMissingNode()) {
            inputs.add(Input.choice(
                    Input.Kind.ANY,
                    "commitment",
                    phrases.work().commitment(),
                    List.of(new Input.Option(text(commitment, "code"), phrases.both(commitment)))));
        }
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

    private static boolean holds(JsonNode array, String text) {
        return StreamSupport.stream(array.spliterator(), false)
                .anyMatch(one -> one.asText().equals(text));
    }
}
