package org.creditlists.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
     * @return JSON
     */
    public static String of(int port, String request) {
        Pattern line = Pattern.compile("\"line\":(\\{[^{}]*\"request\":\"" + Pattern.quote(request) + "\"[^{}]*})");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Matcher found = line.matcher(export(port));
            if (found.find()) {
                return found.group(1);
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
