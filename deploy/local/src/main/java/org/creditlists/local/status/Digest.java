package org.creditlists.local.status;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.creditlists.infrastructure.NotReadyException;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;

/** What a service says of all entries in force. */
public record Digest(String digest, long entries) {

    private static final int OK = 200;
    private static final int LOOKS = 4;
    private static final Duration BETWEEN = Duration.ofMillis(500);

    /** Of each service with lists; those that differ, perhaps because events are on their way, are asked again. */
    static Map<Service, Asked<Digest>> all(Platform platform, Http http, String operator, Asking asking) {
        Map<Service, Asked<Digest>> found = Map.of();
        for (int look = 0; look < LOOKS; look++) {
            if (look > 0) {
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
            Map<Service, Supplier<Asked<Digest>>> asked = new EnumMap<>(Service.class);
            Service.withLists()
                    .forEach(
                            service -> asked.put(service, asking.ask(() -> of(http, platform.url(service), operator))));
            Map<Service, Asked<Digest>> now = new EnumMap<>(Service.class);
            asked.forEach((service, answer) -> now.put(service, answer.get()));
            if (found.isEmpty()
                    || now.values().stream().allMatch(one -> one.answer().isPresent())) {
                found = now;
            }
            Set<Digest> different = new HashSet<>();
            now.values().forEach(one -> one.answer().ifPresent(different::add));
            if (different.size() < 2) {
                break;
            }
        }
        return found;
    }

    /** Of one service. */
    public static Digest of(Http http, String url, String operator) {
        Http.Answer answer = http.get(url + "/list/digest", operator);
        if (answer.status() != OK) {
            throw new NotReadyException("HTTP " + answer.status() + " " + answer.text());
        }
        return new Digest(
                answer.json().path("digest").asText(),
                answer.json().path("entries").asLong());
    }
}
