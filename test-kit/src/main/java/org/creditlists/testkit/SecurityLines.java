package org.creditlists.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Lines of the security log of a process under test, as auditors read them. */
public final class SecurityLines {

    /** The header by which a request says what it is called. */
    public static final String REQUEST = "X-Request-Id";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private SecurityLines() {}

    /**
     * The line of a request. Lines are stored behind answers: this waits for it.
     *
     * @param port of the process, on this machine
     * @param request what the request is called
     * @return JSON: the batch, and the line
     */
    public static String of(int port, String request) {
        String said = "\"request\":\"" + request + "\"";
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<String> found =
                    export(port).lines().filter(line -> line.contains(said)).findFirst();
            if (found.isPresent()) {
                return found.get().replaceFirst(",\"row\":.*", "");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("no line of the request " + request);
    }

    /** The whole log, NDJSON. */
    public static String export(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/security-log"))
                .header("Authorization", "Bearer " + TestTokens.auditor())
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
