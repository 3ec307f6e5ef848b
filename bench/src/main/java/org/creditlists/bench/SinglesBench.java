package org.creditlists.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;

/** Designations one by one, by many callers at once. */
final class SinglesBench {

    private static final int CALLERS = 32;

    private SinglesBench() {}

    /** @return how many were designated */
    static int run(Platform platform, String what, Duration time, int from) throws InterruptedException {
        String token = new Tokens(platform.secrets().issuer(), Duration.ofHours(1)).officer("tax-420000");
        String url = platform.url(Service.DESIGNATION) + "/designations";
        String decided = LocalDate.now(WorkingDays.LEGAL_ZONE).minusDays(1).toString();
        AtomicInteger next = new AtomicInteger(from);
        AtomicInteger others = new AtomicInteger();
        Queue<Long> took = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (int i = 0; i < CALLERS; i++) {
                callers.submit(() -> {
                    Http http = new Http();
                    while (System.nanoTime() - begin < time.toNanos()) {
                        int number = next.getAndIncrement();
                        var body = designation(number, decided);
                        long start = System.nanoTime();
                        if (http.post(url, token, body).status() != 201) {
                            others.incrementAndGet();
                        }
                        took.add((System.nanoTime() - start) / 1_000);
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Percentiles micros =
                Percentiles.of(took.stream().mapToLong(Long::longValue).toArray());
        System.out.printf(
                "%s, %d callers: %,.0f/s, p50 %.1f ms, p99 %.1f ms (answered otherwise than 201: %d)%n",
                what, CALLERS, took.size() / seconds, micros.at(0.5) / 1000, micros.at(0.99) / 1000, others.get());
        return next.get() - from;
    }

    private static Map<String, String> designation(int number, String decided) {
        return Map.of(
                "list", "BLACK",
                "field", "TAXATION",
                "subjectKind", "ORGANISATION",
                "name", "示例企业" + number + "号",
                "code", PushLists.code(number),
                "authority", "tax-420000",
                "decisionNumber", "示例〔2026〕" + number + "号",
                "decisionDate", decided,
                "ground", "TAX_EVASION",
                "statement", "示例事由");
    }
}
