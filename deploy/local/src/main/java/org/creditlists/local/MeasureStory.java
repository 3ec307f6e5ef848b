package org.creditlists.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The part of the story that departments and counters play. */
final class MeasureStory {

    private final StoryStage stage;

    MeasureStory(StoryStage stage) {
        this.stage = stage;
    }

    /** What a desk for government services in the city of Wuhan is answered. */
    void enjoysAtTheDesk(int incentives) {
        Map<String, String> question = Map.of("code", stage.company.code(), "place", "420100", "trade", "GOVERNMENT");
        StoryStage.until("the desk answers with " + incentives, () -> {
            Http.Answer answer = stage.http.post(
                    stage.url(Service.INCENTIVE, "/entitlements"), stage.tokens.desk("tax-000000"), question);
            return answer.status() == 200 && answer.json().get("entitlements").size() == incentives;
        });
        stage.say("  服务窗口可享激励 / incentives at the desk: " + incentives);
    }

    /** The company asks why it is restricted. */
    void explained(JsonNode order) {
        Http.Answer why = stage.http.get(
                stage.url(Service.INCENTIVE, "/orders/" + order.get("order").asText() + "/why"), stage.subject());
        StoryStage.expect(why, 200);
        stage.say("  为何受限 / why: %s — %s — %s"
                .formatted(
                        why.json().at("/measure/name/zh").asText(),
                        why.json().at("/measure/basis/zh").asText(),
                        why.json().at("/decision/number").asText()));
    }

    /** The notice of the authority names what follows, as the memoranda of incentive-service say. */
    void told(String entry) {
        StoryStage.until("the notice names the measures", () -> stage.http
                .get(stage.url(Service.DESIGNATION, "/entries/" + entry + "/notice"), stage.officer)
                .text()
                .contains("限制股票发行上市融资"));
    }

    /** Every department confirms what was suspended, resumed or lifted. */
    void confirmed(String entry, String what) {
        List<JsonNode> all = new ArrayList<>();
        stage.ordersOf(entry).forEach(all::add);
        for (JsonNode order : all) {
            Http.Answer answer = stage.http.post(
                    stage.url(Service.INCENTIVE, "/orders/" + order.get("order").asText() + "/confirmation"),
                    stage.tokens.department(order.get("department").asText()),
                    Map.of("turn", order.get("turn").asInt()));
            StoryStage.check(
                    "confirmed: " + answer.text(),
                    answer.status() == 200 && !answer.json().has("step"));
        }
        stage.say("  %d 个部门确认%s / departments have confirmed".formatted(all.size(), what));
    }
}
