package org.creditlists.local.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.creditlists.local.Service;
import org.creditlists.local.doctor.Finding;
import org.creditlists.local.doctor.Tampering;

/**
 * The lines about one service.
 *
 * @param facts what everybody answered
 */
record ServiceLines(Facts facts, Service service) {

    private static final Duration OLD = Duration.ofDays(2);
    /** As the alert has it. */
    private static final long FAR_BEHIND = 10_000;

    private static final Map<Service, String> OVERDUE = Map.of(
            Service.OBJECTION, "异议 / objections",
            Service.RESTORATION, "修复申请 / applications for restoration",
            Service.INCENTIVE, "措施 / orders");

    /** One for each question. */
    List<Line> all() {
        List<Line> lines = new ArrayList<>();
        lines.add(ready());
        if (service != Service.PORTAL) {
            lines.add(slot());
            lines.add(connector());
            lines.addAll(intakes());
            lines.add(parked());
            lines.add(lists());
        }
        lines.add(verified());
        if (OVERDUE.containsKey(service)) {
            lines.add(overdue());
        }
        return lines;
    }

    private String part() {
        return service.module();
    }

    private <T> Asked<T> asked(Map<Service, Asked<T>> all) {
        return all.getOrDefault(service, Asked.failed("未询问 / not asked"));
    }

    private Line ready() {
        Facts.RunningPart process = facts.processes().getOrDefault(part(), new Facts.RunningPart(0, 0));
        Asked<JsonNode> health = asked(facts.health());
        if (!process.isAlive()) {
            return PlatformLines.down(part());
        }
        if (health.answer().isEmpty()) {
            return Line.unknown(part(), "ready", health.failure());
        }
        List<String> failing = new ArrayList<>();
        for (JsonNode check : health.answer().get().path("checks")) {
            if (!check.path("status").asText().equals("UP")) {
                failing.add(check.path("name").asText());
            }
        }
        boolean isReady = health.answer().get().path("status").asText().equals("UP");
        Map<String, Object> values = new TreeMap<>(
                Map.of("ready", isReady, "failing", failing, "pid", process.pid(), "port", process.port()));
        return isReady
                ? Line.well(part(), "ready", PlatformLines.running(process), values)
                : Line.wrong(
                        part(),
                        "ready",
                        new Finding(
                                "未就绪：" + String.join("，", failing),
                                "not ready: " + String.join(", ", failing),
                                "./credit logs " + part() + ", then ./credit up"),
                        values);
    }

    private Line slot() {
        String name = "credit_" + service.shortName();
        if (facts.slots().answer().isEmpty()) {
            return Line.unknown(part(), "slot", facts.slots().failure());
        }
        Slot slot = facts.slots().answer().get().get(name);
        if (slot == null) {
            return Line.wrong(
                    part(),
                    "slot",
                    new Finding("没有复制槽" + name, "there is no slot " + name, "docs/runbooks/slot-lost.md"),
                    Map.of());
        }
        Map<String, Object> values = new TreeMap<>(Map.of(
                "active", slot.active(),
                "walStatus", slot.walStatus(),
                "behindBytes", slot.behindBytes(),
                "keptBytes", slot.keptBytes()));
        return slot.finding()
                .map(finding -> Line.wrong(part(), "slot", finding, values))
                .orElseGet(() -> Line.well(
                        part(),
                        "slot",
                        "落后%,d字节，%s / behind by %,d bytes, %s"
                                .formatted(slot.behindBytes(), slot.walStatus(), slot.behindBytes(), slot.walStatus()),
                        values));
    }

    private Line connector() {
        var asked = asked(facts.connectors());
        return asked.answer()
                .map(state -> {
                    Map<String, Object> values = Map.of("runs", state.runs(), "tasks", state.tasks());
                    return state.finding(service)
                            .map(finding -> Line.wrong(part(), "connector", finding, values))
                            .orElseGet(() -> Line.well(
                                    part(), "connector", state.text() + " " + String.join(",", state.tasks()), values));
                })
                .orElseGet(() -> Line.unknown(part(), "connector", asked.failure()));
    }

    private List<Line> intakes() {
        if (facts.groups().answer().isEmpty()) {
            return List.of(Line.unknown(part(), "intake", facts.groups().failure()));
        }
        List<Line> lines = facts.groups().answer().get().values().stream()
                .filter(group -> group.isOf(service))
                .filter(group -> group.members() > 0 || isFollowed(group))
                .map(this::intake)
                .toList();
        return lines.isEmpty()
                ? List.of(Line.wrong(
                        part(),
                        "intake",
                        new Finding("没有消费组", "there is no consumer group", "./credit logs " + part()),
                        Map.of()))
                : lines;
    }

    /** An earlier version may have had groups that nobody needs any more. */
    private boolean isFollowed(Group group) {
        Optional<JsonNode> health = asked(facts.health()).answer();
        return health.isEmpty() || health.get().findParent(group.name()) != null;
    }

    private Line intake(Group group) {
        long behind = group.behindInAll();
        Map<String, Object> values = new TreeMap<>(
                Map.of("group", group.name(), "members", group.members(), "behind", behind, "byTopic", group.behind()));
        if (group.members() == 0 || behind > FAR_BEHIND) {
            return Line.wrong(
                    part(),
                    "intake",
                    new Finding(
                            "%s落后%,d条，%d个消费者".formatted(group.name(), behind, group.members()),
                            "%s is behind by %,d records, with %d consumers"
                                    .formatted(group.name(), behind, group.members()),
                            "docs/runbooks/intake-stuck.md"),
                    values);
        }
        return Line.well(
                part(),
                "intake",
                "%s：落后%,d条 / is behind by %,d records".formatted(group.name(), behind, behind),
                values);
    }

    private Line parked() {
        var asked = asked(facts.parked());
        return asked.answer()
                .map(count -> {
                    Map<String, Object> values = Map.of("waiting", count.waiting());
                    return count.finding()
                            .map(finding -> Line.wrong(part(), "parked", finding, values))
                            .orElseGet(() -> Line.well(part(), "parked", "没有搁置的消息 / nothing is parked", values));
                })
                .orElseGet(() -> Line.unknown(part(), "parked", asked.failure()));
    }

    private Line lists() {
        var asked = asked(facts.digests());
        if (asked.answer().isEmpty()) {
            return Line.unknown(part(), "lists", asked.failure());
        }
        Digest digest = asked.answer().get();
        long equal = facts.digests().values().stream()
                .filter(one -> one.answer().filter(digest::equals).isPresent())
                .count();
        long all = Service.withLists().size();
        Map<String, Object> values =
                new TreeMap<>(Map.of("digest", digest.digest(), "entries", digest.entries(), "equal", equal));
        return equal == all
                ? Line.well(
                        part(),
                        "lists",
                        "%,d条，五个服务一致 / %,d entries, the same in all five".formatted(digest.entries(), digest.entries()),
                        values)
                : Line.wrong(
                        part(),
                        "lists",
                        new Finding(
                                "名单%,d条，%d个服务与之一致".formatted(digest.entries(), equal - 1),
                                "%,d entries, and %d others have the same list".formatted(digest.entries(), equal - 1),
                                "./credit verify; docs/runbooks/projection-rebuilt.md"),
                        values);
    }

    private Line verified() {
        var asked = asked(facts.metrics());
        if (asked.answer().isEmpty()) {
            return Line.unknown(part(), "verified", asked.failure());
        }
        Metrics metrics = asked.answer().get();
        OptionalDouble age = metrics.sum("credit_verification_age_seconds");
        List<Finding> alarms = Tampering.alarms(service, metrics);
        Map<String, Object> values = new TreeMap<>();
        values.put("alarms", alarms.stream().map(Finding::english).toList());
        age.ifPresent(seconds -> values.put("at", at(seconds).toString()));
        if (!alarms.isEmpty()) {
            return Line.wrong(part(), "verified", alarms.getFirst(), values);
        }
        if (age.orElse(0) > OLD.toSeconds()) {
            return Line.wrong(
                    part(),
                    "verified",
                    new Finding(
                            "上次验证过久：" + at(age.getAsDouble()),
                            "the last verification is old: " + at(age.getAsDouble()),
                            "./credit verify"),
                    values);
        }
        String when = age.isPresent() ? at(age.getAsDouble()).toString() : "-";
        return Line.well(part(), "verified", when + " 未改动 / nothing was changed", values);
    }

    private Instant at(double age) {
        return facts.at().minusSeconds((long) age).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Those who have to act are not those who run the platform. */
    private Line overdue() {
        var asked = asked(facts.metrics());
        if (asked.answer().isEmpty()) {
            return Line.unknown(part(), "overdue", asked.failure());
        }
        String kind = OVERDUE.getOrDefault(service, "");
        long count = (long) asked.answer().get().sum("credit_overdue").orElse(0);
        Map<String, Object> values = new TreeMap<>(Map.of("kind", kind.replaceFirst(".* / ", ""), "count", count));
        return count == 0
                ? Line.well(part(), "overdue", "没有逾期：" + kind + " overdue: none", values)
                : new Line(
                        part(),
                        "overdue",
                        Line.Level.NOTICE,
                        "逾期 / overdue: %,d %s".formatted(count, kind),
                        "docs/runbooks/department-does-not-confirm.md",
                        values);
    }
}
