package org.creditlists.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The part of the story that a provincial platform plays: a list of a thousand lines, some of them wrong. */
final class PushStory {

    /** A thousand lines are some thousand records; a platform that has just started carries them slowly. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StoryStage stage;
    private final SampleList list;
    private final String platform;

    PushStory(StoryStage stage, LocalDate today, RandomGenerator random) {
        this.stage = stage;
        this.list = new SampleList(1_000, Long.toString(System.currentTimeMillis()), today, random);
        this.platform = stage.tokens.platform("420000");
    }

    /** Ends when every line has its receipt and the accepted ones are on the lists of all five services. */
    void play() {
        List<Long> before = sizes();
        stage.say("省级平台推送1000行CSV / a provincial platform pushes a CSV of 1,000 lines");
        String pushes = stage.url(Service.DESIGNATION, "/pushes");
        Http.Answer taken = stage.http.upload(pushes, platform, "text/csv;charset=UTF-8", list.csv());
        StoryStage.expect(taken, 202);
        String push = pushes + "/" + taken.json().get("push").asText();
        Instant start = Instant.now();
        StoryStage.until("the push is decided", () -> stage.http
                .get(push, platform)
                .json()
                .get("state")
                .asText()
                .equals("DONE"));
        Instant decided = Instant.now();
        JsonNode done = stage.http.get(push, platform).json();
        long accepted = done.get("accepted").asLong();
        stage.say("  %d accepted, %d refused, decided in %d ms"
                .formatted(
                        accepted,
                        done.get("refused").asLong(),
                        Duration.between(start, decided).toMillis()));
        checkReceipts(push);
        onEveryList(before, accepted, decided);
    }

    private void checkReceipts(String push) {
        Map<Long, String> refused = new LinkedHashMap<>();
        String receipts =
                stage.http.get(push + "/receipts?outcome=REFUSED", platform).text();
        receipts.lines().forEach(line -> {
            JsonNode receipt = read(line);
            refused.put(receipt.get("line").asLong(), receipt.get("code").asText());
        });
        StoryStage.check("every wrong line is refused with its reason, and no other", refused.equals(list.wrong()));
        receipts.lines().limit(3).forEach(line -> stage.say("  " + line));
    }

    private void onEveryList(List<Long> before, long accepted, Instant decided) {
        StoryStage.until("the push is on every list", PATIENCE, () -> {
            List<Long> now = sizes();
            return IntStream.range(0, now.size()).allMatch(i -> now.get(i) >= before.get(i) + accepted);
        });
        stage.say("  五个服务均已收到 / on the lists of all five services after %d ms"
                .formatted(Duration.between(decided, Instant.now()).toMillis()));
    }

    private List<Long> sizes() {
        return Service.withLists().stream()
                .map(service -> stage.digest(service).json().get("entries").asLong())
                .toList();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
