package org.creditlists.systemtest.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.Service;

/**
 * Random cases across the five services, through their public interfaces only: entries are objected to, upheld,
 * rejected, corrected, taken back, restored, refused, shielded and withdrawn, by many at once, while departments try to
 * apply their orders all the time. Afterwards the topics and the databases are searched for what must never be: a
 * punishment that was applied inside a suspension, and a restored entry that appears anywhere.
 */
public final class RandomCases {

    private static final int FIRST_NUMBER = 100_000;

    private final Platform platform;
    private final Consumer<String> tell;
    private final CaseClient client;
    private final CaseSteps steps;
    private final CoursePlayer player;
    private final String run = Long.toString(System.nanoTime());

    /** @param tell is told what happens, a line at a time */
    public RandomCases(Platform platform, Consumer<String> tell) {
        this.platform = platform;
        this.tell = tell;
        this.client = new CaseClient(platform);
        this.steps = new CaseSteps(client);
        this.player = new CoursePlayer(client, steps);
    }

    /**
     * @param cases how many entries, each of another company, from 1 to 100,000
     * @param atOnce how many are played at the same time
     */
    public Findings play(int cases, int atOnce, long seed)
            throws SQLException, InterruptedException, ExecutionException {
        List<Entry> entries = designate(cases, seed);
        client.untilSame();
        tell.accept("%d entries are on all five lists".formatted(cases));
        AtomicInteger done = new AtomicInteger();
        Instant begin = Instant.now();
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> futures = new ArrayList<>();
            for (Entry entry : entries) {
                futures.add(threads.submit(() -> {
                    player.play(entry, new Random(seed ^ entry.code().hashCode()));
                    int now = done.incrementAndGet();
                    if (now % 500 == 0) {
                        tell.accept("%d cases after %d s"
                                .formatted(
                                        now,
                                        Duration.between(begin, Instant.now()).toSeconds()));
                    }
                }));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        }
        client.untilSame();
        return find();
    }

    private Findings find() throws SQLException {
        var history = new MeasureHistory(platform);
        return new Findings(
                player.counts(),
                steps.refusedInside(),
                history.appliedInside(),
                new Leftovers(platform).of(player.restoredEntries()),
                history.onTheWay(),
                history.longestOnTheWay());
    }

    /** One push for all of them; the receipts say which line became which entry. */
    private List<Entry> designate(int cases, long seed) {
        var numbers = new Random(seed)
                .ints(FIRST_NUMBER, 10 * FIRST_NUMBER)
                .distinct()
                .limit(cases)
                .toArray();
        List<SampleCompanies.Company> companies = new ArrayList<>();
        StringBuilder list = new StringBuilder();
        for (int number : numbers) {
            SampleCompanies.Company company = SampleCompanies.of(number);
            companies.add(company);
            list.append(CaseClient.json(steps.designation(company, number(companies.size()), "TAX_EVASION")))
                    .append('\n');
        }
        Http.Answer accepted = client.http()
                .upload(
                        platform.url(Service.DESIGNATION) + "/pushes",
                        client.tokens().platform("420000"),
                        "application/x-ndjson",
                        list.toString().getBytes(StandardCharsets.UTF_8));
        CaseClient.expect(accepted, 202);
        String push = platform.url(Service.DESIGNATION) + "/pushes/"
                + accepted.json().get("push").asText();
        CaseClient.until("the push is decided", () -> client.http()
                .get(push, client.tokens().platform("420000"))
                .json()
                .get("state")
                .asText()
                .equals("DONE"));
        List<Entry> entries = new ArrayList<>();
        client.http()
                .get(push + "/receipts", client.tokens().platform("420000"))
                .text()
                .lines()
                .forEach(line -> {
                    JsonNode receipt = CaseClient.read(line);
                    int at = receipt.get("line").asInt();
                    CaseClient.check("line " + at + " is accepted: " + line, receipt.has("entry"));
                    entries.add(new Entry(
                            receipt.get("entry").asText(), companies.get(at - 1).code(), number(at)));
                });
        CaseClient.check("every line became an entry", entries.size() == cases);
        return entries;
    }

    private String number(int line) {
        return "示例决定〔2025〕随机-" + run + "-" + line;
    }
}
