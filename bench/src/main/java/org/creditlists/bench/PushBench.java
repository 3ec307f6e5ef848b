package org.creditlists.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;

/**
 * Pushes in every form, received, decided, durable, with a receipt each; a dry run of a snapshot; and designations one
 * by one. The ceiling is what PostgreSQL takes of the same rows when nothing is decided.
 */
final class PushBench {

    private static final Set<String> WAITS = Set.of("RECEIVED", "AWAITING_CONFIRMATION");
    private static final int LINES = 1_000_000;
    /** Only on demand: it takes a quarter of an hour. */
    private static final int LONG = 10_000_000;

    private static final int TABLE_LINES = 200_000;
    private static final int WARM_UP = 100_000;
    private static final int SHOWN = LINES / 5;
    private static final Duration SINGLE_WARM_UP = Duration.ofSeconds(60);
    private static final Duration SINGLE = Duration.ofSeconds(30);

    private static final String NDJSON = "application/x-ndjson";
    private static final String GB18030 = "text/csv;charset=GB18030";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String SNAPSHOT = "?mode=SNAPSHOT&dryRun=true&authority=tax-420000&list=BLACK&field=TAXATION";

    private final Path repository;
    private final Set<String> parts;

    /** @param parts of ndjson, snapshot, csv, xlsx, single, long; empty for all of them but the last */
    PushBench(Path repository, Set<String> parts) {
        this.repository = repository;
        this.parts = parts;
    }

    private boolean wants(String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    void run() throws IOException, SQLException, InterruptedException {
        Platform platform = BenchPlatform.create(repository);
        Path folder = BenchPlatform.folder();
        try {
            platform.startInfrastructure(line -> {});
            platform.start(Service.DESIGNATION);
            System.out.printf(
                    "ceiling, the same rows by multi-row inserts of %,d: %,.0f entries/s%n",
                    RowsBench.BATCH, RowsBench.run(platform));
            push(platform, new PushLists(folder));
        } finally {
            platform.stop();
        }
    }

    private void push(Platform platform, PushLists lists) throws IOException, InterruptedException {
        push(platform, "warm-up", lists.ndjson(0, WARM_UP), NDJSON, "");
        int next = WARM_UP;
        if (wants("ndjson") || wants("snapshot")) {
            Path million = lists.ndjson(next, LINES);
            push(platform, "NDJSON", million, NDJSON, "");
            if (wants("snapshot")) {
                push(platform, "dry run of a snapshot", million, NDJSON, SNAPSHOT);
            }
            next += LINES;
        }
        next = tables(platform, lists, next);
        if (parts.contains("long")) {
            push(platform, "dry run of a long list", lists.ndjson(next, LONG), NDJSON, "?dryRun=true");
            next += LONG;
        }
        if (wants("single")) {
            next += SinglesBench.run(platform, "warm-up", SINGLE_WARM_UP, next);
            SinglesBench.run(platform, "single designations", SINGLE, next);
        }
    }

    /** @return the number of the next line that was not used yet */
    private int tables(Platform platform, PushLists lists, int from) throws IOException, InterruptedException {
        int next = from;
        if (wants("csv")) {
            push(platform, "warm-up", lists.csv(next, TABLE_LINES / 4), GB18030, "");
            next += TABLE_LINES / 4;
            push(platform, "CSV, GB18030", lists.csv(next, TABLE_LINES), GB18030, "");
            next += TABLE_LINES;
        }
        if (wants("xlsx")) {
            push(platform, "warm-up", lists.xlsx(next, TABLE_LINES / 4), XLSX, "");
            next += TABLE_LINES / 4;
            push(platform, "XLSX", lists.xlsx(next, TABLE_LINES), XLSX, "");
            next += TABLE_LINES;
        }
        return next;
    }

    private static void push(Platform platform, String what, Path file, String type, String query)
            throws IOException, InterruptedException {
        String token = new Tokens(platform.secrets().issuer(), Duration.ofHours(1)).platform("420000");
        Http http = new Http();
        long start = System.nanoTime();
        JsonNode state = http.upload(platform.url(Service.DESIGNATION) + "/pushes" + query, token, type, file)
                .json();
        double stored = (System.nanoTime() - start) / 1e9;
        String url = platform.url(Service.DESIGNATION) + "/pushes/"
                + state.get("push").asText();
        NavigableMap<Long, Double> reached = new TreeMap<>();
        while (WAITS.contains(state.get("state").asText())) {
            if (state.get("state").asText().equals("AWAITING_CONFIRMATION")) {
                confirm(platform, url);
            }
            Thread.sleep(Duration.ofMillis(50));
            state = http.get(url, token).json();
            reached.putIfAbsent(state.get("linesDone").asLong(), (System.nanoTime() - start) / 1e9);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long lines = state.get("linesDone").asLong();
        System.out.printf(
                "%s: %,d lines (%,d MiB) stored after %.1f s, decided after %.1f s: %,.0f lines/s"
                        + " (accepted %,d, unchanged %,d, refused %,d, withdrawn %,d), heap at most %d MiB%n",
                what,
                lines,
                Files.size(file) >> 20,
                stored,
                seconds,
                lines / seconds,
                state.get("accepted").asLong(),
                state.get("unchanged").asLong(),
                state.get("refused").asLong(),
                state.get("withdrawn").asLong(),
                Service.DESIGNATION.heapMiB());
        if (lines >= LINES) {
            showDrift(reached, lines);
        }
    }

    private static void showDrift(NavigableMap<Long, Double> reached, long lines) {
        double first = rate(reached, 0, SHOWN);
        double last = rate(reached, lines - SHOWN, lines);
        System.out.printf(
                "  the first %,d lines at %,.0f/s, the last at %,.0f/s: %+.0f %%%n",
                SHOWN, first, last, 100 * (last - first) / first);
    }

    /** A long list takes two persons. */
    private static void confirm(Platform platform, String url) throws IOException, InterruptedException {
        String second = new Tokens(platform.secrets().issuer(), Duration.ofHours(1), "second", null).platform("420000");
        new Http().post(url + "/confirmation", second, Map.of("confirmed", true));
    }

    /** Lines a second between two lines, once they were stored. */
    private static double rate(NavigableMap<Long, Double> reached, long from, long to) {
        var begin = reached.ceilingEntry(from);
        var end = reached.floorEntry(to);
        if (begin == null || end == null) {
            return Double.NaN;
        }
        return (end.getKey() - begin.getKey()) / (end.getValue() - begin.getValue());
    }
}
