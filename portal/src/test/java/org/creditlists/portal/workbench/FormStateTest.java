package org.creditlists.portal.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormStateTest {

    private static final Input PURPOSE = Input.text(Input.Kind.TEXT, "purpose", "Purpose");

    @Test
    void fillsTheFormOfTheSameButtonAndTheSameThing() {
        var state = new FormState(Button.NOT_APPLY, "one", Map.of("purpose", "typed"));
        Board page = state.in(board(
                List.of(),
                new Action(Button.NOT_APPLY, "one", "", PURPOSE),
                new Action(Button.NOT_APPLY, "two", "", PURPOSE),
                new Action(Button.APPLY, "one", "", PURPOSE)));
        assertThat(page.rows().getFirst().actions())
                .extracting(action -> action.inputs().getFirst().value())
                .containsExactly("typed", "", "");
        assertThat(page.rows().getFirst().actions()).extracting(Action::open).containsExactly(true, false, false);
    }

    @Test
    void fillsAFormThatBeginsSomethingAndKeepsItsFirstId() {
        var state = new FormState(Button.APPLY_FOR_POWER, "first", Map.of("purpose", "typed"));
        Action form = state.in(board(List.of(new Action(Button.APPLY_FOR_POWER, "drawn again", "", PURPOSE))))
                .begin()
                .getFirst();
        assertThat(form.id()).isEqualTo("first");
        assertThat(form.inputs().getFirst().value()).isEqualTo("typed");
    }

    @Test
    void emptiesAFieldThatWasEmptied() {
        var state = new FormState(Button.APPLY, "one", Map.of());
        Board page = state.in(board(List.of(), new Action(Button.APPLY, "one", "", PURPOSE.with("before"))));
        assertThat(page.rows()
                        .getFirst()
                        .actions()
                        .getFirst()
                        .inputs()
                        .getFirst()
                        .value())
                .isEmpty();
    }

    private static Board board(List<Action> begin, Action... actions) {
        return new Board("", null, begin, List.of(), List.of(new Board.Row(List.of(), List.of(actions))));
    }
}
