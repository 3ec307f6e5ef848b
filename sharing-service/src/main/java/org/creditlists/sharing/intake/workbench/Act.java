package org.creditlists.sharing.intake.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditlists.sharing.query.services.OtherServices.Owner;
import org.jspecify.annotations.Nullable;

/** What can be done at the workbench: a request to the service that owns the matter. */
public enum Act {
    ACKNOWLEDGE(Owner.INCENTIVE, "/orders/%s/acknowledgement", "orders"),
    APPLY(Owner.INCENTIVE, "/orders/%s/application", "orders"),
    CONFIRM(Owner.INCENTIVE, "/orders/%s/confirmation", "orders"),
    DECIDE_OBJECTION(Owner.OBJECTION, "/objections/%s/decision", "objections"),
    ACCEPT_RESTORATION(Owner.RESTORATION, "/restorations/%s/acceptance", "restorations"),
    GRANT_RESTORATION(Owner.RESTORATION, "/restorations/%s/decision", "restorations"),
    REFUSE_RESTORATION(Owner.RESTORATION, "/restorations/%s/decision", "restorations"),
    GRANT_POWER(null, "", "approvals"),
    REFUSE_POWER(null, "", "approvals"),
    PUBLISH_ENTRY(null, "", "reviews"),
    WITHHOLD_ENTRY(null, "", "reviews"),
    PUBLISH_RECORD(null, "", "reviews"),
    WITHHOLD_RECORD(null, "", "reviews");

    private final @Nullable Owner owner;
    private final String path;
    private final String board;

    Act(@Nullable Owner owner, String path, String board) {
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

    /** Where whoever did it goes on. */
    String board() {
        return board;
    }

    /** What is sent with it, by what the form says; null for nothing. */
    @Nullable
    Map<String, Object> body(Map<String, String> form) {
        return switch (this) {
            case CONFIRM -> Map.of("turn", Integer.valueOf(form.getOrDefault("turn", "0")));
            case DECIDE_OBJECTION -> verdict(form);
            case GRANT_RESTORATION ->
                Map.of("outcome", "GRANTED", "confirmed", codes(form.getOrDefault("confirmed", "")));
            case REFUSE_RESTORATION -> {
                Map<String, Object> body = new LinkedHashMap<>(Map.of("outcome", "REFUSED"));
                put(body, "reason", form.get("reason"));
                put(body, "explanation", form.get("explanation"));
                put(body, "nextTryFrom", form.get("nextTryFrom"));
                yield body;
            }
            case ACKNOWLEDGE,
                    APPLY,
                    ACCEPT_RESTORATION,
                    GRANT_POWER,
                    REFUSE_POWER,
                    PUBLISH_ENTRY,
                    WITHHOLD_ENTRY,
                    PUBLISH_RECORD,
                    WITHHOLD_RECORD -> null;
        };
    }

    private static Map<String, Object> verdict(Map<String, String> form) {
        Map<String, Object> body = new LinkedHashMap<>();
        String outcome = form.getOrDefault("outcome", "");
        body.put("outcome", outcome);
        if (outcome.equals("REJECTED")) {
            put(body, "reason", form.get("reason"));
        } else {
            body.put("remedy", form.getOrDefault("remedy", "WITHDRAWAL"));
        }
        put(body, "explanation", form.get("explanation"));
        return body;
    }

    private static void put(Map<String, Object> body, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            body.put(name, name.equals("nextTryFrom") ? LocalDate.parse(value).toString() : value.strip());
        }
    }

    private static List<String> codes(String text) {
        return new ArrayList<>(
                Arrays.stream(text.split(",")).filter(code -> !code.isBlank()).toList());
    }
}
