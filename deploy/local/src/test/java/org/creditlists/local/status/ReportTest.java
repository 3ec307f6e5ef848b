package org.creditlists.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.creditlists.local.ConnectorState;
import org.creditlists.local.Service;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final SampleFacts facts = new SampleFacts();

    @Test
    void whatIsWellIsOneLineWithTheTimeOfTheOldestSource() {
        Report report = facts.report();
        assertThat(report.isWell()).isTrue();
        assertThat(report.text(false).lines())
                .singleElement()
                .asString()
                .contains("一切正常")
                .endsWith("asOf 2026-11-30T01:59:57.500Z");
    }

    @Test
    void eachQuestionHasALineOfItsOwnWhenAllAreWanted() {
        String all = facts.report().text(true);
        assertThat(all)
                .containsPattern("sharing-service +slot +.*behind by 96 bytes, reserved")
                .containsPattern("sharing-service +intake +.*sharing-service.lists.* 3 records")
                .containsPattern("sharing-service +lists +.*1,208 entries, the same in all five")
                .containsPattern("sharing-service +verified +2026-11-30T01:00:00Z")
                .containsPattern("designation-service +current +.*01:59:58Z")
                .containsPattern("portal +verified");
        assertThat(all.lines().filter(line -> line.contains(" slot "))).hasSize(5);
    }

    @Test
    void machinesGetEverything() {
        var json = SampleFacts.json(facts.report().json());
        assertThat(json.get("well").asBoolean()).isTrue();
        assertThat(json.get("asOf").asText()).isEqualTo("2026-11-30T01:59:57.500Z");
        var slot = json.get("lines")
                .valueStream()
                .filter(line -> line.get("about").asText().equals("slot"))
                .findFirst()
                .orElseThrow();
        assertThat(slot.get("part").asText()).isEqualTo("designation-service");
        assertThat(slot.get("level").asText()).isEqualTo("WELL");
        assertThat(slot.get("values").get("behindBytes").asLong()).isEqualTo(96);
    }

    @Test
    void eachFaultIsALineWithTheNextCommand() {
        faults().forEach((fault, text) -> {
            var bad = new SampleFacts();
            fault.accept(bad);
            Report report = bad.report();
            assertThat(report.isWell()).as(text).isFalse();
            assertThat(report.text(false).lines().toList())
                    .as(text)
                    .hasSize(3)
                    .first()
                    .asString()
                    .startsWith("! sharing-service")
                    .contains(text);
            assertThat(report.text(false)).contains("→ ", "1 are not well");
        });
    }

    @Test
    void aServiceThatIsNotReadySaysWhichCheckFails() {
        facts.health.put(Service.OBJECTION, Asked.of(SampleFacts.json("""
                {"status": "DOWN", "checks": [{"name": "topics are followed", "status": "DOWN"},
                  {"name": "work is alive", "status": "UP"}]}""")));
        assertThat(facts.report().text(false)).contains("not ready: topics are followed\n");
    }

    @Test
    void aListThatOneServiceHasAloneIsToldOfAllOfThem() {
        facts.digests.put(Service.INCENTIVE, Asked.of(new Digest("other", 1_207)));
        assertThat(facts.report().text(false))
                .containsPattern("! incentive-service +lists .* 1,207 entries, and 0 others")
                .containsPattern("! sharing-service +lists .* 1,208 entries, and 3 others");
    }

    @Test
    void overdueWorkIsToldAndIsNoFaultOfThePlatform() {
        facts.metrics.put(Service.INCENTIVE, Asked.of(Metrics.of("credit_overdue 12.0")));
        Report report = facts.report();
        assertThat(report.isWell()).isTrue();
        assertThat(report.text(false)).containsPattern("· incentive-service +overdue .*overdue: 12 .* orders");
    }

    @Test
    void aSourceThatIsLateOrLacksEventsIsTold() {
        facts.published = Asked.of(SampleFacts.json("""
                {"filled": true, "sources": [{"source": "objection", "late": true},
                  {"source": "designation", "upTo": "2026-11-30T01:59:58Z", "late": false,
                   "missing": {"count": 4}}]}"""));
        assertThat(facts.report().text(false))
                .containsPattern("! objection-service +current .*known up to -")
                .contains("events are not on their topics", "asOf is not known");
    }

    @Test
    void whereNothingRunsEveryPartIsDown() {
        Report report = PlatformLines.down(SampleFacts.AT, Map.of("kafka", new Facts.RunningPart(0, 1)));
        assertThat(report.isWell()).isFalse();
        assertThat(report.text(false)).contains("! kafka", "停止 / down", "./credit up");
    }

    /** What may go wrong at one service, and what is told of it. */
    private static Map<Consumer<SampleFacts>, String> faults() {
        return Map.ofEntries(
                Map.entry(
                        f -> f.slots.put("credit_sharing", new Slot("credit_sharing", true, "lost", 0, 0)), "is lost"),
                Map.entry(f -> f.slots.remove("credit_sharing"), "there is no slot credit_sharing"),
                Map.entry(
                        f -> f.groups.put("sharing-service.lists", new Group("sharing-service.lists", 0, Map.of())),
                        "with 0 consumers"),
                Map.entry(
                        f -> f.groups.put(
                                "sharing-service.lists", new Group("sharing-service.lists", 1, Map.of("x", 10_001L))),
                        "behind by 10,001 records"),
                Map.entry(
                        f -> f.parked.put(Service.SHARING, Asked.of(new ParkedCount(Service.SHARING, 2))),
                        "has parked 2 messages"),
                Map.entry(
                        f -> f.connectors.put(
                                Service.SHARING, Asked.of(new ConnectorState(false, "未运行 / FAILED", List.of()))),
                        "the connector sharing does not run"),
                Map.entry(
                        f -> f.metrics.put(Service.SHARING, Asked.of(Metrics.of("credit_tampering_lists 1.0"))),
                        "is in alarm: credit_tampering_lists 1.0"),
                Map.entry(
                        f -> f.metrics.put(
                                Service.SHARING, Asked.of(Metrics.of("credit_verification_age_seconds 172801.0"))),
                        "the last verification is old"),
                Map.entry(f -> f.processes.put("sharing-service", new Facts.RunningPart(0, 2)), "停止 / down"),
                Map.entry(f -> f.health.put(Service.SHARING, Asked.failed("no answer within 8 s")), "within 8 s"));
    }
}
