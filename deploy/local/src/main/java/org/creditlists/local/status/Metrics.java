package org.creditlists.local.status;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.creditlists.infrastructure.NotReadyException;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;

/**
 * What a process measures.
 *
 * @param samples in the order in which they came
 */
public record Metrics(List<Sample> samples) {

    private static final int OK = 200;

    /** @param line as the process wrote it */
    public record Sample(String name, double value, String line) {}

    /** Of a text of Prometheus. */
    public static Metrics of(String text) {
        List<Sample> samples = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int value = line.lastIndexOf(' ');
            String name = line.substring(0, value);
            int tags = name.indexOf('{');
            samples.add(new Sample(tags < 0 ? name : name.substring(0, tags), number(line.substring(value + 1)), line));
        });
        return new Metrics(List.copyOf(samples));
    }

    /** Of a running service. */
    public static Metrics of(Http http, Platform platform, Service service) {
        Http.Answer answer = http.get(platform.managementUrl(service) + "/metrics", "");
        if (answer.status() != OK) {
            throw new NotReadyException("HTTP " + answer.status());
        }
        return of(answer.text());
    }

    /** All samples of one name together; empty when there is none, or no number yet. */
    public OptionalDouble sum(String name) {
        double[] values = samples.stream()
                .filter(one -> one.name().equals(name) && !Double.isNaN(one.value()))
                .mapToDouble(Sample::value)
                .toArray();
        return values.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Arrays.stream(values).sum());
    }

    private static double number(String text) {
        return text.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }
}
