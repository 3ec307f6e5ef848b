package org.creditlists.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Many callers at once, or one reader after the other, who ask a service for a while and note how long it took. */
record Load(String url, int callers, Duration time) {

    /** @return answers a second */
    double measure(String what, IntFunction<byte[]> request) throws InterruptedException {
        var numbers = new AtomicInteger();
        var others = new AtomicInteger();
        Queue<Long> took = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(callers)) {
            for (int i = 0; i < callers; i++) {
                threads.submit(() -> {
                    try (var http = new PlainHttp(url)) {
                        while (System.nanoTime() - begin < time.toNanos()) {
                            byte[] bytes = request.apply(numbers.getAndIncrement());
                            long start = System.nanoTime();
                            if (http.send(bytes) != 200) {
                                others.incrementAndGet();
                            }
                            took.add((System.nanoTime() - start) / 1000);
                        }
                    }
                    return null;
                });
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Percentiles micros =
                Percentiles.of(took.stream().mapToLong(Long::longValue).toArray());
        System.out.printf(
                "%s, %d callers: %,.0f/s, p50 %.1f ms, p99 %.1f ms (answered otherwise than 200: %d)%n",
                what, callers, took.size() / seconds, micros.at(0.5) / 1000, micros.at(0.99) / 1000, others.get());
        return took.size() / seconds;
    }

    /** One reader, one request after another. */
    static void one(String url, String what, IntFunction<byte[]> request, int times) throws IOException {
        long[] took = new long[times];
        int others = 0;
        try (var http = new PlainHttp(url)) {
            for (int i = 0; i < times; i++) {
                byte[] bytes = request.apply(i);
                long start = System.nanoTime();
                others += http.send(bytes) == 200 ? 0 : 1;
                took[i] = (System.nanoTime() - start) / 1000;
            }
        }
        Percentiles micros = Percentiles.of(took);
        System.out.printf(
                "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (answered otherwise than 200: %d)%n",
                what, micros.at(0.5) / 1000, micros.at(0.95) / 1000, micros.at(0.99) / 1000, others);
    }
}
