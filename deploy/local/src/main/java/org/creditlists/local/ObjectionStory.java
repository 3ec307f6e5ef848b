package org.creditlists.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The part of the story in which the company objects and the authority finds its information correct. */
final class ObjectionStory {

    private final StoryStage stage;
    private final MeasureStory measures;

    ObjectionStory(StoryStage stage, MeasureStory measures) {
        this.stage = stage;
        this.measures = measures;
    }

    void play(String entry, List<JsonNode> orders) {
        Http.Answer raised = stage.http.post(
                stage.url(Service.OBJECTION, "/objections"),
                stage.subject(),
                Map.of("entry", entry, "ground", "FACTS_WRONG", "statement", "示例：与事实不符"));
        StoryStage.expect(raised, 201);
        stage.say("企业提出异议，核实期限 / the company objects, to be verified by "
                + raised.json().get("deadline").asText());
        stage.everywhere("核实期间暂不实施 / suspended while verified", entry, StoryStage.inForce(true));
        StoryStage.until(
                "every order is suspended",
                () -> stage.allOrders(entry, o -> o.get("suspended").asBoolean()));
        noneIsApplied(entry, orders.getFirst());
        reject(stage.url(
                Service.OBJECTION, "/objections/" + raised.json().get("caseId").asText()));
        stage.everywhere("恢复实施 / resumed", entry, StoryStage.inForce(false));
        StoryStage.until(
                "every order is resumed",
                () -> stage.allOrders(entry, o -> !o.get("suspended").asBoolean()));
        measures.confirmed(entry, "恢复 / resumptions");
    }

    private void noneIsApplied(String entry, JsonNode order) {
        Http.Answer refused = stage.http.post(
                stage.url(Service.INCENTIVE, "/orders/" + order.get("order").asText() + "/application"),
                stage.tokens.department(order.get("department").asText()),
                null);
        measures.confirmed(entry, "暂停 / suspensions");
        StoryStage.check(
                "no punishment is applied inside a suspension",
                refused.status() == 409 && refused.json().get("code").asText().equals("order-suspended"));
    }

    private void reject(String objection) {
        var decision = Map.of("outcome", "REJECTED", "reason", "INFORMATION_CORRECT", "explanation", "示例：已复核");
        StoryStage.expect(stage.http.post(objection + "/decision", stage.officer, decision), 200);
        stage.say("认定部门核实无误 / the authority rejects");
        JsonNode mine = stage.http.get(objection, stage.subject()).json();
        StoryStage.check(
                "the company sees the outcome of its case",
                mine.get("state").get("code").asText().equals("REJECTED"));
    }
}
