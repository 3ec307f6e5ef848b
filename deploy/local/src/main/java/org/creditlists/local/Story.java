package org.creditlists.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.Topics;

/**
 * The story of one company, played against the running platform through its public interfaces only. Every step is
 * checked in all five services; a step that does not come true ends the story with an exception.
 */
public final class Story {

    private final StoryStage stage;
    private final LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
    private final PushStory push;
    private final MeasureStory measures;
    private final ObjectionStory objection;
    private final RestorationStory restoration;

    public Story(Platform platform, long seed, Consumer<String> tell) {
        this.stage = new StoryStage(platform, new SampleCompanies(new Random(seed)).next(), tell);
        this.push = new PushStory(stage, today, RandomGenerator.of("L64X128MixRandom"));
        this.measures = new MeasureStory(stage);
        this.objection = new ObjectionStory(stage, measures);
        this.restoration = new RestorationStory(stage, measures);
    }

    /** What the tests look at afterwards. */
    public record Ending(SampleCompanies.Company company, String redEntry, String blackEntry) {}

    public Ending play() {
        push.play();
        String red = designate("RED", today.minusDays(10), "NO_NEGATIVE_RECORD");
        stage.everywhere("列入红名单 / on RED", red, StoryStage.inForce(false));
        measures.enjoysAtTheDesk(3);
        String black = designate("BLACK", today.minusMonths(13), "TAX_EVASION");
        Instant blackAt = Instant.now();
        stage.everywhere("列入黑名单 / on BLACK", black, StoryStage.inForce(false));
        stage.everywhere("同一决定中退出红名单 / off RED in the same decision", red, StoryStage.ended("INELIGIBLE"));
        sharedAfter(blackAt, black);
        measures.enjoysAtTheDesk(0);
        List<JsonNode> orders = departmentsApply(black);
        measures.explained(orders.getFirst());
        measures.told(black);
        stage.inquiry(1);
        objection.play(black, orders);
        restoration.play(black, orders);
        sameEverywhere();
        return new Ending(stage.company, red, black);
    }

    private String designate(String list, LocalDate decided, String ground) {
        Map<String, Object> body = new HashMap<>();
        body.put("list", list);
        body.put("field", "TAXATION");
        body.put("subjectKind", "ORGANISATION");
        body.put("name", stage.company.name());
        body.put("code", stage.company.code());
        body.put("authority", StoryStage.AUTHORITY);
        body.put(
                "decisionNumber",
                "示例决定〔" + decided.getYear() + "〕" + list + "-"
                        + stage.company.code().substring(10, 16) + "-" + System.nanoTime());
        body.put("decisionDate", decided.toString());
        body.put("ground", ground);
        body.put("statement", "示例事由");
        Http.Answer answer = stage.http.post(stage.url(Service.DESIGNATION, "/designations"), stage.officer, body);
        StoryStage.expect(answer, 201);
        return answer.json().get("entry").asText();
    }

    private List<JsonNode> departmentsApply(String entry) {
        List<JsonNode> orders = new ArrayList<>();
        StoryStage.until("departments have their orders", () -> {
            orders.clear();
            stage.ordersOf(entry).forEach(orders::add);
            return !orders.isEmpty();
        });
        for (JsonNode order : orders) {
            String url =
                    stage.url(Service.INCENTIVE, "/orders/" + order.get("order").asText());
            String department = stage.tokens.department(order.get("department").asText());
            StoryStage.expect(stage.http.post(url + "/acknowledgement", department, null), 200);
            StoryStage.expect(stage.http.post(url + "/application", department, null), 200);
            stage.say("  %s 实施 / applies %s"
                    .formatted(
                            order.get("department").asText(),
                            order.get("measure").asText()));
        }
        return orders;
    }

    private void sharedAfter(Instant since, String entry) {
        try (var entries = new EntriesTopic(stage.platform.departmentAccess("customs-000000"), Topics.ENTRIES)) {
            StoryStage.until("credit.entries has it", () -> {
                entries.follow();
                return entries.get(entry) != null;
            });
        }
        stage.say("  credit.entries %d ms"
                .formatted(Duration.between(since, Instant.now()).toMillis()));
    }

    /** Every service's list, digest for digest. */
    private void sameEverywhere() {
        StoryStage.until("all lists are equal", () -> {
            List<String> digests = new ArrayList<>();
            for (Service service : Service.withLists()) {
                digests.add(stage.digest(service).text());
            }
            return digests.stream().distinct().count() == 1;
        });
        stage.say("五个服务的名单一致 / all five lists are equal: "
                + stage.digest(Service.SHARING).text());
    }
}
