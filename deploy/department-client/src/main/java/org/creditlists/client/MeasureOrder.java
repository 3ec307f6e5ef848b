package org.creditlists.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An order of this department as {@code credit.measures} tells it. Events may come in any order and more than once:
 * whatever has the highest turn counts, and what was acknowledged or confirmed stays so.
 */
final class MeasureOrder {

    private final ObjectNode state;

    MeasureOrder(ObjectNode state) {
        this.state = state;
    }

    /** @param type CloudEvents type without its prefix, as {@code measure-ordered} */
    void apply(String type, JsonNode event) {
        switch (type) {
            case "measure-ordered" -> {
                state.set("entry", event.get("entry"));
                state.set("measure", event.get("measure"));
                state.put("person", event.has("person"));
                state.put("known", true);
            }
            case "measure-acknowledged" -> state.put("acknowledged", true);
            case "measure-applied", "measure-not-applied" -> {
                state.put("acknowledged", true);
                state.put("told", true);
            }
            case "measure-suspended" -> change("SUSPENDED", event);
            case "measure-resumed" -> change("RESUMED", event);
            case "measure-lifted" -> change("LIFTED", event);
            case "measure-change-confirmed", "measure-lift-confirmed" ->
                state.put("confirmed", Math.max(confirmed(), event.get("turn").asInt()));
            default -> {
                // A kind that this client does not know yet: ignored, as the published language asks.
            }
        }
    }

    private void change(String what, JsonNode event) {
        int turn = event.get("turn").asInt();
        if (turn > turn()) {
            state.put("turn", turn);
            state.put("last", what);
        }
    }

    String entry() {
        return state.path("entry").asText();
    }

    String measure() {
        return state.path("measure").asText();
    }

    /** Whether it touches somebody behind the organisation, and not the organisation itself. */
    boolean isAboutPerson() {
        return state.path("person").asBoolean();
    }

    int turn() {
        return state.path("turn").asInt();
    }

    int confirmed() {
        return state.path("confirmed").asInt();
    }

    boolean isLifted() {
        return state.path("last").asText().equals("LIFTED");
    }

    boolean isSuspended() {
        return state.path("last").asText().equals("SUSPENDED");
    }

    boolean isToBeAcknowledged() {
        return state.path("known").asBoolean()
                && !isLifted()
                && !state.path("acknowledged").asBoolean();
    }

    /** It is acknowledged, and the department's own systems have not heard of it: also after a crash in between. */
    boolean isToBeTold() {
        return state.path("acknowledged").asBoolean()
                && state.path("known").asBoolean()
                && !state.path("told").asBoolean()
                && !isSuspended()
                && !isLifted();
    }

    boolean isToBeConfirmed() {
        return confirmed() < turn();
    }

    void told() {
        state.put("told", true);
    }

    /** What the platform answered is as good as its event. */
    void acknowledged() {
        state.put("acknowledged", true);
    }

    void confirmed(int turn) {
        state.put("confirmed", Math.max(confirmed(), turn));
    }

    ObjectNode state() {
        return state;
    }
}
