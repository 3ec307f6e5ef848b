package org.creditlists.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The part of the story that departments and counters play. */
final class MeasureStory {

    private final Platform platform;
    private final Tokens tokens;
    private final Consumer<String> say;
    private final BiConsumer<String, BooleanSupplier> until;
    private final Http http = new Http();

    MeasureStory(Platform platform, Tokens tokens, Consumer<String> say, BiConsumer<String, BooleanSupplier> until) {
        this.platform = platform;
        this.tokens = tokens;
        this.say = say;
        this.until = until;
    }

    /** What a desk for government services in the city of Wuhan is answered. */
    void enjoysAtTheDesk(SampleCompanies.Company company, int incentives) {
        Map<String, String> question = Map.of("code", company.code(), "place", "420100", "trade", "GOVERNMENT");
        until.accept("the desk answers with " + incentives, () -> {
            Http.Answer answer =
                    http.post(platform.url(Service.INCENTIVE) + "/entitlements", tokens.desk("tax-000000"), question);
            return answer.status() == 200 && answer.json().get("entitlements").size() == incentives;
        });
        say.accept("  服务窗口可享激励 / incentives at the desk: " + incentives);
    }

    /** The company asks why it is restricted. */
    void explained(JsonNode order, SampleCompanies.Company company) {
        Http.Answer why = http.get(
                platform.url(Service.INCENTIVE) + "/orders/"
                        + order.get("order").asText() + "/why",
                tokens.subject(company.code()));
        check("why it is restricted", why.status() == 200);
        say.accept("  为何受限 / why: %s — %s — %s"
                .formatted(
                        why.json().at("/measure/name/zh").asText(),
                        why.json().at("/measure/basis/zh").asText(),
                        why.json().at("/decision/number").asText()));
    }

    /** The notice of the authority names what follows, as the memoranda of incentive-service say. */
    void told(String entry, String officer) {
        until.accept("the notice names the measures", () -> http.get(
                        platform.url(Service.DESIGNATION) + "/entries/" + entry + "/notice", officer)
                .text()
                .contains("限制股票发行上市融资"));
    }

    /** Every department confirms what was suspended, resumed or lifted. */
    void confirmed(String entry, String what) {
        String orders = platform.url(Service.INCENTIVE) + "/orders/";
        List<JsonNode> all = new ArrayList<>();
        http.get(orders + "of-entry/" + entry, tokens.operator()).json().forEach(all::add);
        for (JsonNode order : all) {
            Http.Answer answer = http.post(
                    orders + order.get("order").asText() + "/confirmation",
                    tokens.department(order.get("department").asText()),
                    Map.of("turn", order.get("turn").asInt()));
            check(
                    "confirmed: " + answer.text(),
                    answer.status() == 200 && !answer.json().has("step"));
        }
        say.accept("  %d 个部门确认%s / departments have confirmed".formatted(all.size(), what));
    }

    private static void check(String what, boolean isTrue) {
        if (!isTrue) {
            throw new IllegalStateException("does not come true: " + what);
        }
    }
}
