package org.creditlists.bench;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Inquiries one by one against a constant answer of the same service, and inquiries in batches. */
final class InquiryLoad {

    private static final int CALLERS = 128;
    private static final int ROUNDS = 3;
    /** Requests that are made before the time is taken: the load must not be what is measured. */
    private static final int PREPARED = 200_000;

    private static final int BATCH = 1_000_000;
    private static final Duration TIME = Duration.ofSeconds(30);

    private final String url;
    private final String department;

    InquiryLoad(String url, String department) {
        this.url = url;
        this.department = department;
    }

    void inquiries() throws Exception {
        byte[] keys = PlainHttp.request("GET", url + "/inquiries/receipt-keys", department, "");
        var load = new Load(url, CALLERS, TIME);
        IntFunction<byte[]> constant = i -> keys;
        byte[][] requests = new byte[PREPARED][];
        Arrays.setAll(
                requests,
                i -> PlainHttp.request(
                        "POST",
                        url + "/inquiries",
                        department,
                        "{\"code\":\"" + PushLists.code((int) (i * 611_953L % SharingRows.ENTRIES))
                                + "\",\"purpose\":\"示例审批\",\"legalGround\":\"示例依据\"}"));
        IntFunction<byte[]> ask = i -> requests[i % PREPARED];
        load.measure("warm-up, the constant answer", constant);
        load.measure("warm-up, inquiries", ask);
        load.measure("warm-up, inquiries again", ask);
        // By turns, so that both meet the machine as it is.
        List<Double> constants = new ArrayList<>();
        List<Double> asked = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            constants.add(load.measure("constant JSON of the same service", constant));
            asked.add(load.measure("inquiry by code, each listed, logged durably, with its receipt", ask));
        }
        System.out.printf(
                "medians of %d: inquiries %,.0f/s, %.1f %% of the constant answer's %,.0f/s%n",
                ROUNDS, median(asked), 100 * median(asked) / median(constants), median(constants));
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }

    /** @param each one of so many subjects is listed, from 1 */
    void batch(int each) throws Exception {
        var lines = new StringBuilder(BATCH * 20);
        for (int i = 0; i < BATCH; i++) {
            lines.append(PushLists.code(i % each == 0 ? i : SharingRows.ENTRIES + i))
                    .append('\n');
        }
        byte[] content = lines.toString().getBytes(StandardCharsets.US_ASCII);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url + "/inquiries/batch?purpose=sample&legalGround=sample"))
                .header("Authorization", "Bearer " + department)
                .header("Content-Type", "text/csv")
                .header("Accept", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
        long start = System.nanoTime();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            long newlines = 0;
            byte[] buffer = new byte[1 << 16];
            try (var in = answer.body()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    for (int i = 0; i < read; i++) {
                        newlines += buffer[i] == '\n' ? 1 : 0;
                    }
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "batch of %,d subjects, one of %d listed: %.1f s, %,.0f subjects/s (status %d, %,d lines)%n",
                    BATCH, each, seconds, BATCH / seconds, answer.statusCode(), newlines);
        }
    }
}
