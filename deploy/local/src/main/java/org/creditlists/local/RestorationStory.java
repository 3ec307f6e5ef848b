package org.creditlists.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.event.Topics;

/** The part of the story in which the company is restored, measures are lifted, and nothing of it is left. */
final class RestorationStory {

    /** Another fictitious company, with no part in the story. */
    private static final String STRANGER = "91350100M000100Y43";

    private static final String OTHER_AUTHORITY = "honesty-society";

    private final StoryStage stage;
    private final MeasureStory measures;
    private final String restorations;

    RestorationStory(StoryStage stage, MeasureStory measures) {
        this.stage = stage;
        this.measures = measures;
        this.restorations = stage.url(Service.RESTORATION, "/restorations");
    }

    void play(String entry, List<JsonNode> orders) {
        JsonNode requested = request(entry);
        String mine = restorations + "/" + requested.get("caseId").asText();
        grant(mine, requested);
        Instant granted = Instant.now();
        certified(mine);
        stage.everywhere("退出名单，卷宗删除 / off the list, dossier forgotten", entry, StoryStage.ended("RESTORED"));
        StoryStage.until(
                "every measure is lifted",
                () -> stage.allOrders(entry, o -> o.get("state").asText().equals("LIFTED")));
        stage.say("  %d 项措施解除 / measures lifted after %d ms"
                .formatted(
                        orders.size(), Duration.between(granted, Instant.now()).toMillis()));
        measures.confirmed(entry, "解除 / lifts");
        stage.inquiry(0);
        forgotten(entry);
    }

    private JsonNode request(String entry) {
        JsonNode check = stage.http
                .post(restorations + "/check", stage.subject(), Map.of("entry", entry, "route", "EXPLANATION"))
                .json();
        StoryStage.check(
                "the company sees that it can apply", check.get("possible").asBoolean());
        Http.Answer requested = stage.http.post(
                restorations,
                stage.subject(),
                Map.of("entry", entry, "route", "EXPLANATION", "statement", "示例：已补缴税款", "commitment", "COMMITMENT-1"));
        StoryStage.expect(requested, 201);
        stage.say("企业申请信用修复，受理期限 / the company applies, acceptance by "
                + requested.json().get("deadline").asText());
        return requested.json();
    }

    private void grant(String mine, JsonNode requested) {
        StoryStage.expect(stage.http.post(mine + "/acceptance", stage.officer, Map.of("act", "ACCEPT")), 200);
        List<String> confirmed = new ArrayList<>();
        requested
                .get("conditions")
                .forEach(condition -> confirmed.add(condition.get("code").asText()));
        Map<String, Object> decision = Map.of("outcome", "GRANTED", "confirmed", confirmed);
        StoryStage.expect(stage.http.post(mine + "/decision", stage.officer, decision), 200);
        stage.say("同意信用修复 / restoration is granted");
    }

    private void certified(String mine) {
        JsonNode content =
                stage.http.get(mine + "/certificate", stage.subject()).json().get("content");
        StoryStage.check(
                "the company proves it when everything else is forgotten",
                content.get("holder").asText().equals(stage.company.code())
                        && content.get("authorityZh").asText().startsWith("湖北省税务局"));
        Http.Answer archived = stage.http.get(mine, stage.officer);
        StoryStage.check(
                "the authority has it in its archive, without the person",
                archived.status() == 200
                        && !archived.text().contains(stage.company.code())
                        && !archived.text().contains(stage.company.name()));
        StoryStage.check(
                "and nobody else can look it up",
                stage.http.get(mine, stage.tokens.officer(OTHER_AUTHORITY)).status() == 404
                        && stage.http.get(mine, stage.tokens.subject(STRANGER)).status() == 404);
        stage.say("  修复证明 / certificate: " + content.get("zh").asText());
    }

    private void forgotten(String entry) {
        try (var entries = new EntriesTopic(stage.platform.departmentAccess("customs-000000"), Topics.ENTRIES)) {
            StoryStage.until("credit.entries has lost it", () -> {
                entries.follow();
                return !entries.keys().isEmpty() && entries.get(entry) == null;
            });
        }
        Http.Answer history =
                stage.http.get(stage.url(Service.DESIGNATION, "/entries/" + entry + "/history"), stage.auditor);
        StoryStage.check(
                "the history is whole and says nothing about anyone",
                history.json().size() == 2
                        && !history.text().contains(stage.company.code())
                        && !history.text().contains(stage.company.name()));
    }
}
