package org.creditlists.sharing.portal.workbench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditlists.sharing.portal.client.OtherServices.Owner;
import org.jspecify.annotations.Nullable;

/** What can be done at the workbench: a request to the service that owns the matter. */
public enum Button {
    ACKNOWLEDGE(Owner.INCENTIVE, "/orders/%s/acknowledgement", "orders"),
    APPLY(Owner.INCENTIVE, "/orders/%s/application", "orders"),
    NOT_APPLY(Owner.INCENTIVE, "/orders/%s/non-application", "orders"),
    CONFIRM(Owner.INCENTIVE, "/orders/%s/confirmation", "orders"),
    UPHOLD(Owner.OBJECTION, "/objections/%s/decision", "objections"),
    UPHOLD_PARTLY(Owner.OBJECTION, "/objections/%s/decision", "objections"),
    REJECT(Owner.OBJECTION, "/objections/%s/decision", "objections"),
    ACCEPT_RESTORATION(Owner.RESTORATION, "/restorations/%s/acceptance", "restorations"),
    GRANT_RESTORATION(Owner.RESTORATION, "/restorations/%s/decision", "restorations"),
    REFUSE_RESTORATION(Owner.RESTORATION, "/restorations/%s/decision", "restorations"),
    CONFIRM_PUSH(Owner.DESIGNATION, "/pushes/%s/confirmation", "pushes"),
    REJECT_PUSH(Owner.DESIGNATION, "/pushes/%s/confirmation", "pushes"),
    PUSH(Owner.DESIGNATION, "/pushes", "pushes"),
    OBJECT(Owner.OBJECTION, "/objections", "mine"),
    RETRACT(Owner.OBJECTION, "/objections/%s/retraction", "mine"),
    OBJECT_TO(Owner.OBJECTION, "/objections", "mine"),
    RESTORE(Owner.RESTORATION, "/restorations", "mine"),
    WITHDRAW(Owner.RESTORATION, "/restorations/%s/withdrawal", "mine"),
    CONSENT(Owner.DESIGNATION, "/entries/%s/consent", "mine"),
    REVOKE_CONSENT(Owner.DESIGNATION, "/entries/%s/consent", "mine"),
    APPLY_FOR_POWER(null, "", "approvals"),
    GRANT_POWER(null, "", "approvals"),
    REFUSE_POWER(null, "", "approvals"),
    GIVE_BACK_POWER(null, "", "approvals"),
    PUBLISH_ENTRY(null, "", "reviews"),
    WITHHOLD_ENTRY(null, "", "reviews"),
    PUBLISH_RECORD(null, "", "reviews"),
    WITHHOLD_RECORD(null, "", "reviews");

    private final @Nullable Owner owner;
    private final String path;
    private final String board;

    Button(@Nullable Owner owner, String path, String board) {
        this.owner = owner;
        this.path = path;
        this.board = board;
    }

    /** Null for what this service owns itself. */
    @Nullable
    Owner owner() {
        return owner;
    }

    String path(String id) {
        return path.formatted(id);
    }

    /** Of HTTP. */
    String method() {
        return this == CONSENT || this == REVOKE_CONSENT ? "PUT" : "POST";
    }

    /** Where whoever did it goes on. */
    String board() {
        return board;
    }

    /** Where whoever was refused tries again: the page of the form. */
    String page(String id) {
        return this == OBJECT_TO ? "object/" + id : board;
    }

    /** Whether its id is of something that is not there before. */
    boolean begins() {
        return this == PUSH || this == APPLY_FOR_POWER;
    }

    /**
     * What is sent with it, by what the form says; null for nothing.
     *
     * @param id what it is about
     * @param evidence files that were stored before
     */
    @Nullable
    Map<String, Object> body(String id, Map<String, String> form, List<String> evidence) {
        return switch (this) {
            case CONFIRM -> Map.of("turn", Integer.valueOf(form.getOrDefault("turn", "0")));
            case NOT_APPLY -> some(form, "reason", "remark");
            case UPHOLD -> verdict(form, "UPHELD", "remedy", "explanation");
            case UPHOLD_PARTLY -> verdict(form, "PARTLY_UPHELD", "reason", "explanation");
            case REJECT -> verdict(form, "REJECTED", "reason", "explanation");
            case GRANT_RESTORATION ->
                Map.of("outcome", "GRANTED", "confirmed", codes(form.getOrDefault("confirmed", "")));
            case REFUSE_RESTORATION -> verdict(form, "REFUSED", "reason", "explanation", "nextTryFrom");
            case CONFIRM_PUSH -> Map.of("confirmed", true);
            case REJECT_PUSH -> Map.of("confirmed", false);
            case OBJECT, OBJECT_TO -> about(id, evidence, some(form, "ground", "statement"));
            case RESTORE -> about(id, evidence, some(form, "route", "statement", "commitment"));
            case CONSENT -> Map.of("given", true);
            case REVOKE_CONSENT -> Map.of("given", false);
            case ACKNOWLEDGE,
                    APPLY,
                    ACCEPT_RESTORATION,
                    PUSH,
                    RETRACT,
                    WITHDRAW,
                    APPLY_FOR_POWER,
                    GRANT_POWER,
                    REFUSE_POWER,
                    GIVE_BACK_POWER,
                    PUBLISH_ENTRY,
                    WITHHOLD_ENTRY,
                    PUBLISH_RECORD,
                    WITHHOLD_RECORD -> null;
        };
    }

    private static Map<String, Object> verdict(Map<String, String> form, String outcome, String... names) {
        Map<String, Object> body = some(form, names);
        body.put("outcome", outcome);
        if (form.containsKey("corrected")) {
            body.put("corrected", true);
        }
        return body;
    }

    private static Map<String, Object> about(String entry, List<String> evidence, Map<String, Object> body) {
        body.put("entry", entry);
        body.put("evidence", evidence);
        return body;
    }

    /** Of the form, what is not empty. */
    private static Map<String, Object> some(Map<String, String> form, String... names) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String name : names) {
            String value = form.getOrDefault(name, "");
            if (!value.isBlank()) {
                body.put(name, value.strip());
            }
        }
        return body;
    }

    private static List<String> codes(String text) {
        return Arrays.stream(text.split(",")).filter(code -> !code.isBlank()).toList();
    }
}
