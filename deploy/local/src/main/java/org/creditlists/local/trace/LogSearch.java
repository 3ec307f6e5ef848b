package org.creditlists.local.trace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lines of the logs of one machine that name an id. */
public final class LogSearch {

    /** Older logs stand beside the current one, with a number behind their name. */
    private static final int OLDER = 4;

    private static final int MOST = 200;

    private final Map<String, Path> logs;

    /** @param logs the current log of each part, by its name; it need not be there */
    public LogSearch(Map<String, Path> logs) {
        this.logs = new TreeMap<>(logs);
    }

    /** Traces of lines in which the id stands, as that of a request or of a trace. */
    public Set<String> tracesOf(String id) {
        Set<String> traces = new TreeSet<>();
        logs.values().forEach(log -> lines(log, id).stream()
                .map(LogLine::trace)
                .filter(trace -> !trace.isEmpty())
                .forEach(traces::add));
        return traces;
    }

    /** What the logs say of a trace; the last 200 lines of each part. */
    public List<Step> stepsOf(String trace) {
        List<Step> steps = new ArrayList<>();
        logs.forEach((part, log) -> lines(log, trace).stream()
                .filter(line -> line.trace().equals(trace))
                .forEach(line -> steps.add(new Step(line.at(), part, line.what()))));
        return steps;
    }

    private static Deque<LogLine> lines(Path log, String id) {
        Deque<LogLine> found = new ArrayDeque<>();
        String text = '"' + id + '"';
        for (int number = OLDER; number >= 0; number--) {
            Path file = number == 0 ? log : log.resolveSibling(log.getFileName() + "." + number);
            if (Files.exists(file)) {
                search(file, text, found);
            }
        }
        return found;
    }

    private static void search(Path file, String text, Deque<LogLine> found) {
        // What is no UTF-8 is read nevertheless.
        try (var lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                if (line.contains(text)) {
                    LogLine.of(line).ifPresent(found::addLast);
                }
                if (found.size() > MOST) {
                    found.removeFirst();
                }
                line = lines.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
