package org.creditlists.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.creditlists.infrastructure.NotReadyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Verifies what the services of a running platform keep, and says in words what it found. */
@Command(
        name = "verify",
        description = "Verify the seals, logs and lists of all services; exit code 1 when something was changed.")
public final class Verify implements Callable<Integer> {

    private static final int OK = 200;
    /** Of the heads that a service keeps of a log of another one. */
    private static final int MOST_HELD = 30;

    /** Of a verification, which reads every row there is. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private static final int LOOKS = 20;
    private static final Duration BETWEEN = Duration.ofMillis(500);

    @Mixin
    private final Installation installation = new Installation();

    @Override
    public Integer call() {
        int found = faults(installation.platform()).size();
        System.out.println(
                found == 0
                        ? "未发现改动 / nothing was changed"
                        : "发现" + found + "处改动 / " + found + " things are not as they were written");
        return found == 0 ? 0 : 1;
    }

    /** Prints what there is, and what is not as it was written: a text for each. */
    public static List<String> faults(Platform platform) {
        var tokens = new Tokens(platform.secrets().issuer(), Duration.ofHours(1));
        var http = new Http();
        List<String> found = new ArrayList<>();
        Map<String, Service> services = new TreeMap<>();
        for (Map.Entry<Service, JsonNode> report : reports(platform).entrySet()) {
            services.put(report.getKey().module(), report.getKey());
            found.addAll(logs(report.getKey(), report.getValue()));
        }
        services.put(Service.PORTAL.module(), Service.PORTAL);
        for (Service service : Service.withLists()) {
            JsonNode heads = answer(http.get(platform.url(service) + "/events/heads", ""));
            found.addAll(signatures(platform, service, heads));
            found.addAll(held(platform, http, services, service, heads));
        }
        found.addAll(portal(platform, http, tokens));
        found.addAll(lists(platform, http, tokens));
        return found;
    }

    /** What each service with lists reports of its logs and tables; all of them verify at the same time. */
    public static Map<Service, JsonNode> reports(Platform platform) {
        String auditor = new Tokens(platform.secrets().issuer(), Duration.ofHours(1)).auditor();
        var http = new Http(LONGEST);
        Map<Service, Future<JsonNode>> asked = new EnumMap<>(Service.class);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Service service : Service.withLists()) {
                String address = platform.url(service) + "/events/verification";
                asked.put(service, threads.submit(() -> answer(http.post(address, auditor, null))));
            }
        }
        Map<Service, JsonNode> reports = new EnumMap<>(Service.class);
        asked.forEach((service, report) -> reports.put(service, resultOf(report)));
        return reports;
    }

    private static JsonNode resultOf(Future<JsonNode> report) {
        try {
            return report.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotReadyException("interrupted");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    private static JsonNode answer(Http.Answer answer) {
        if (answer.status() != OK) {
            throw new NotReadyException("HTTP " + answer.status() + " " + answer.text());
        }
        return answer.json();
    }

    private static List<String> logs(Service service, JsonNode report) {
        List<String> found = new ArrayList<>();
        for (JsonNode log : report.get("logs")) {
            System.out.printf(
                    "%-20s %s: %d 批 / batches, %d 条 / rows%s%n",
                    service.module(),
                    log.get("log").asText(),
                    log.get("batches").asLong(),
                    log.get("rows").asLong(),
                    log.get("found").asLong() == 0 ? ", 未改动 / unchanged" : "");
            found.addAll(tell(service, log.get("faults"), log.get("found").asInt()));
        }
        found.addAll(tell(service, report.get("faults"), report.get("faults").size()));
        return found;
    }

    private static List<String> tell(Service service, JsonNode faults, int found) {
        List<String> told = new ArrayList<>();
        for (JsonNode fault : faults) {
            told.add(tell(fault.get("kind").asText() + ": " + service.module() + ": "
                    + fault.get("text").asText()));
        }
        if (found > told.size()) {
            // A service names the first ones alone.
            told.addAll(Collections.nCopies(found - told.size(), tell("… " + found)));
        }
        return told;
    }

    private static String tell(String fault) {
        System.out.println("  ! " + fault);
        return fault;
    }

    /** A service that was given another key would say that its own heads fit. */
    private static List<String> signatures(Platform platform, Service service, JsonNode heads) {
        Set<String> keys = new HashSet<>();
        heads.get("keys").forEach(key -> keys.add(key.get("x").asText()));
        if (keys.contains(Objects.requireNonNull(platform.secrets().sealKeys().get(service))
                .keys()
                .x())) {
            return List.of();
        }
        return List.of(tell("KEY: " + service.module() + " seals with a key that is not of this installation"));
    }

    private static List<String> held(
            Platform platform, Http http, Map<String, Service> services, Service holder, JsonNode heads) {
        List<String> found = new ArrayList<>();
        int compared = 0;
        Map<String, Integer> looked = new HashMap<>();
        for (JsonNode held : heads.get("held")) {
            Service owner = services.get(held.get("service").asText());
            String log = held.get("log").asText();
            if (owner == null || looked.merge(owner + log, 1, Integer::sum) > MOST_HELD) {
                continue;
            }
            String batch = held.get("batch").asText();
            Http.Answer answer = http.get(
                    platform.url(owner)
                            + (owner == Service.PORTAL ? "/security-log/head/" : "/events/heads/" + log + "/")
                            + batch,
                    "");
            compared++;
            if (answer.status() != OK || !answer.json().get("head").equals(held.get("head"))) {
                found.add(tell("HEAD: " + holder.module() + " holds another head of batch " + batch + " of " + log
                        + " of " + owner.module()));
            }
        }
        System.out.printf("%-20s %d 个外部批次头 / heads of others%n", holder.module(), compared);
        return found;
    }

    /** The portal has a security log and nothing else; it is verified in parts. */
    private static List<String> portal(Platform platform, Http http, Tokens tokens) {
        long from = 1;
        long rows = 0;
        while (true) {
            JsonNode part = answer(http.get(
                    platform.url(Service.PORTAL) + "/security-log/verification" + (from == 1 ? "" : "?from=" + from),
                    tokens.auditor()));
            if (part.hasNonNull("broken")) {
                return List.of(tell(part.get("why").asText() + ": portal, security-log, "
                        + part.get("broken").asLong()));
            }
            rows += part.get("rows").asLong();
            if (part.get("rows").asLong() == 0 || part.get("to").asLong() < from) {
                System.out.printf("%-20s security-log: %d 条 / rows, 未改动 / unchanged%n", "portal", rows);
                return List.of();
            }
            from = part.get("to").asLong() + 1;
        }
    }

    /** Who has which list: its digest, and how many entries it has. */
    static Map<String, List<String>> digests(Platform platform, Http http, Tokens tokens) {
        Map<String, List<String>> byDigest = new TreeMap<>();
        for (Service service : Service.withLists()) {
            JsonNode digest = answer(http.get(platform.url(service) + "/list/digest", tokens.operator()));
            byDigest.merge(
                    digest.get("digest").asText() + " " + digest.get("entries").asLong(),
                    List.of(service.module()),
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
        }
        return byDigest;
    }

    /** Lists that are just changing are looked at again. */
    private static List<String> lists(Platform platform, Http http, Tokens tokens) {
        Map<String, List<String>> byDigest = Map.of();
        for (int look = 0; look < LOOKS; look++) {
            Map<String, List<String>> now = digests(platform, http, tokens);
            byDigest = now;
            if (now.size() == 1) {
                System.out.println("五个服务名单一致 / the lists of the five services are equal: "
                        + now.keySet().iterator().next().replaceFirst(".* ", "") + " 条 / entries");
                return List.of();
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        return List.of(tell("LISTS: " + byDigest));
    }
}
