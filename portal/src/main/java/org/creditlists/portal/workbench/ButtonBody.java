package org.creditlists.portal.workbench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Content of the request of a button, by what its form says. */
final class ButtonBody {

    private ButtonBody() {}

    /**
     * @param evidence files that were stored before
     * @return null for no content
     * @throws NumberFormatException when a number of the form is none
     */
    static @Nullable Map<String, Object> of(FormState form, List<String> evidence) {
        return switch (form.button()) {
            case CONFIRM -> Map.of("turn", Integer.valueOf(form.value("turn", "0")));
            case NOT_APPLY -> some(form, "reason", "remark");
            case UPHOLD -> verdict(form, "UPHELD", "remedy", "explanation");
            case UPHOLD_PARTLY -> verdict(form, "PARTLY_UPHELD", "reason", "explanation");
            case REJECT -> verdict(form, "REJECTED", "reason", "explanation");
            case GRANT_RESTORATION -> Map.of("outcome", "GRANTED", "confirmed", codes(form.value("confirmed", "")));
            case REFUSE_RESTORATION -> verdict(form, "REFUSED", "reason", "explanation", "nextTryFrom");
            case CONFIRM_PUSH -> Map.of("confirmed", true);
            case REJECT_PUSH -> Map.of("confirmed", false);
            case OBJECT, OBJECT_TO -> about(form, evidence, "ground", "statement");
            case RESTORE -> about(form, evidence, "route", "statement", "commitment");
            case CONSENT -> Map.of("given", true);
            case REVOKE_CONSENT -> Map.of("given", false);
            case APPLY_FOR_POWER -> application(form);
            case GRANT_POWER -> Map.of("granted", true);
            case REFUSE_POWER -> Map.of("granted", false);
            case PUBLISH_ENTRY -> Map.of("publish", true, "version", version(form));
            case WITHHOLD_ENTRY -> withheld(form, Map.of("version", version(form)));
            case PUBLISH_RECORD -> Map.of("publish", true);
            case WITHHOLD_RECORD -> withheld(form, Map.of());
            case ACKNOWLEDGE, APPLY, ACCEPT_RESTORATION, PUSH, RETRACT, WITHDRAW, READ_WARNING, GIVE_BACK_POWER -> null;
        };
    }

    private static Map<String, Object> verdict(FormState form, String outcome, String... names) {
        Map<String, Object> body = some(form, names);
        body.put("outcome", outcome);
        if (form.values().containsKey("corrected")) {
            body.put("corrected", true);
        }
        return body;
    }

    private static Map<String, Object> about(FormState form, List<String> evidence, String... names) {
        Map<String, Object> body = some(form, names);
        body.put("entry", form.id());
        body.put("evidence", evidence);
        return body;
    }

    private static Map<String, Object> application(FormState form) {
        Map<String, Object> body = some(form, "code", "purpose", "legalGround", "until");
        body.put("categories", codes(form.value("categories", "")));
        return body;
    }

    private static Map<String, Object> withheld(FormState form, Map<String, Object> more) {
        Map<String, Object> body = some(form, "reason");
        body.put("publish", false);
        body.putAll(more);
        return body;
    }

    /** Of the entry as it stood on the page. */
    private static long version(FormState form) {
        return Long.parseLong(form.value("version", "0"));
    }

    /** Of the form, what is not empty. */
    private static Map<String, Object> some(FormState form, String... names) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String name : names) {
            String value = form.value(name, "");
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
