package org.creditlists.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.event.Topics;

/**
 * The story of one company, played against the running platform through its public interfaces only. Every step is
 * checked in all five services; a step that does not come true ends the story with an exception.
 */
public final class Story {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AUTHORITY = "tax-420000";

    private final Platform platform;
    private final Consumer<String> tell;
    private final Tokens tokens;
    private final Http http = new Http();
    private final LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
    private final RandomGenerator random;
    private final SampleCompanies.Company company;
    private final MeasureStory measures;
    private final String officer;
    private final String operator;

    public Story(Platform platform, long seed, Consumer<String> tell) {
        this.platform = platform;
        this.tell = tell;
        this.tokens = new Tokens(platform.secrets().issuer(), Duration.ofMinutes(30));
        this.random = RandomGenerator.of("L64X128MixRandom");
        this.company = new SampleCompanies(new Random(seed)).next();
        this.officer = tokens.officer(AUTHORITY);
        this.operator = tokens.operator();
        this.measures = new MeasureStory(platform, tokens, this::say, Story::until);
    }

    /** What the tests look at afterwards. */
    public record Ending(SampleCompanies.Company company, String redEntry, String blackEntry) {}

    public Ending play() {
        pushList();
        String red = designate("RED", today.minusDays(10), "NO_NEGATIVE_RECORD");
        everywhere("列入红名单 / on RED", red, inForce(false));
        measures.enjoysAtTheDesk(company, 3);
        String black = designate("BLACK", today.minusMonths(13), "TAX_EVASION");
        Instant blackAt = Instant.now();
        everywhere("列入黑名单 / on BLACK", black, inForce(false));
        everywhere("同一决定中退出红名单 / off RED in the same decision", red, ended("INELIGIBLE"));
        sharedAfter(blackAt, black);
        measures.enjoysAtTheDesk(company, 0);
        List<JsonNode> orders = departmentsApply(black);
        measures.explained(orders.getFirst(), company);
        measures.told(black, officer);
        inquiry(1);
        object(black, orders);
        restore(black, orders);
        return new Ending(company, red, black);
    }

    private void pushList() {
        String number = Long.toString(System.currentTimeMillis());
        SampleList list = new SampleList(1_000, number, today, random);
        say("省级平台推送1000行CSV / a provincial platform pushes a CSV of 1,000 lines");
        Http.Answer accepted = http.upload(
                platform.url(Service.DESIGNATION) + "/pushes",
                tokens.platform("420000"),
                "text/csv;charset=UTF-8",
                list.csv());
        expect(accepted, 202);
        String push = accepted.json().get("push").asText();
        String url = platform.url(Service.DESIGNATION) + "/pushes/" + push;
        Instant start = Instant.now();
        until("the push is decided", () -> http.get(url, tokens.platform("420000"))
                .json()
                .get("state")
                .asText()
                .equals("DONE"));
        Map<Long, String> refused = new LinkedHashMap<>();
        String receipts = http.get(url + "/receipts?outcome=REFUSED", tokens.platform("420000"))
                .text();
        receipts.lines().forEach(line -> {
            JsonNode receipt = read(line);
            refused.put(receipt.get("line").asLong(), receipt.get("code").asText());
        });
        check("every wrong line is refused with its reason, and no other", refused.equals(list.wrong()));
        JsonNode done = http.get(url, tokens.platform("420000")).json();
        say("  %d accepted, %d refused, decided in %d ms"
                .formatted(
                        done.get("accepted").asLong(),
                        done.get("refused").asLong(),
                        Duration.between(start, Instant.now()).toMillis()));
        receipts.lines().limit(3).forEach(line -> say("  " + line));
    }

    private String designate(String list, LocalDate decided, String ground) {
        Map<String, Object> body = new HashMap<>();
        body.put("list", list);
        body.put("field", "TAXATION");
        body.put("subjectKind", "ORGANISATION");
        body.put("name", company.name());
        body.put("code", company.code());
        body.put("authority", AUTHORITY);
        body.put(
                "decisionNumber",
                "示例决定〔" + decided.getYear() + "〕" + list + "-" + company.code().substring(10, 16) + "-"
                        + System.nanoTime());
        body.put("decisionDate", decided.toString());
        body.put("ground", ground);
        body.put("statement", "示例事由");
        Http.Answer answer = http.post(platform.url(Service.DESIGNATION) + "/designations", officer, body);
        expect(answer, 201);
        return answer.json().get("entry").asText();
    }

    private List<JsonNode> departmentsApply(String entry) {
        List<JsonNode> orders = new ArrayList<>();
        until("departments have their orders", () -> {
            orders.clear();
            ordersOf(entry).forEach(orders::add);
            return !orders.isEmpty();
        });
        for (JsonNode order : orders) {
            String url = platform.url(Service.INCENTIVE) + "/orders/"
                    + order.get("order").asText();
            String department = tokens.department(order.get("department").asText());
            expect(http.post(url + "/acknowledgement", department, null), 200);
            expect(http.post(url + "/application", department, null), 200);
            say("  %s 实施 / applies %s"
                    .formatted(
                            order.get("department").asText(),
                            order.get("measure").asText()));
        }
        return orders;
    }

    private void object(String entry, List<JsonNode> orders) {
        String subject = tokens.subject(company.code());
        Http.Answer raised = http.post(
                platform.url(Service.OBJECTION) + "/objections",
                subject,
                Map.of("entry", entry, "ground", "FACTS_WRONG", "statement", "示例：与事实不符"));
        expect(raised, 201);
        say("企业提出异议，核实期限 / the company objects, to be verified by "
                + raised.json().get("deadline").asText());
        everywhere("核实期间暂不实施 / suspended while verified", entry, inForce(true));
        until(
                "every order is suspended",
                () -> allOrders(entry, o -> o.get("suspended").asBoolean()));
        JsonNode first = orders.getFirst();
        Http.Answer refused = http.post(
                platform.url(Service.INCENTIVE) + "/orders/"
                        + first.get("order").asText() + "/application",
                tokens.department(first.get("department").asText()),
                null);
        measures.confirmed(entry, "暂停 / suspensions");
        check(
                "no punishment is applied inside a suspension",
                refused.status() == 409 && refused.json().get("code").asText().equals("order-suspended"));
        String decision = platform.url(Service.OBJECTION) + "/objections/"
                + raised.json().get("caseId").asText() + "/decision";
        expect(
                http.post(
                        decision,
                        officer,
                        Map.of("outcome", "REJECTED", "reason", "INFORMATION_CORRECT", "explanation", "示例：已复核")),
                200);
        say("认定部门核实无误 / the authority rejects");
        String mine = platform.url(Service.OBJECTION) + "/objections/"
                + raised.json().get("caseId").asText();
        check(
                "the company sees the outcome of its case",
                http.get(mine, subject).json().get("state").get("code").asText().equals("REJECTED"));
        everywhere("恢复实施 / resumed", entry, inForce(false));
        until(
                "every order is resumed",
                () -> allOrders(entry, o -> !o.get("suspended").asBoolean()));
        measures.confirmed(entry, "恢复 / resumptions");
    }

    private void restore(String entry, List<JsonNode> orders) {
        String subject = tokens.subject(company.code());
        String restorations = platform.url(Service.RESTORATION) + "/restorations";
        JsonNode check = http.post(restorations + "/check", subject, Map.of("entry", entry, "route", "EXPLANATION"))
                .json();
        check("the company sees that it can apply", check.get("possible").asBoolean());
        Http.Answer requested = http.post(
                restorations,
                subject,
                Map.of("entry", entry, "route", "EXPLANATION", "statement", "示例：已补缴税款", "commitment", "COMMITMENT-1"));
        expect(requested, 201);
        String mine = restorations + "/" + requested.json().get("caseId").asText();
        say("企业申请信用修复，受理期限 / the company applies, acceptance by "
                + requested.json().get("deadline").asText());
        expect(http.post(mine + "/acceptance", officer, Map.of()), 200);
        List<String> confirmed = new ArrayList<>();
        requested
                .json()
                .get("conditions")
                .forEach(condition -> confirmed.add(condition.get("code").asText()));
        expect(http.post(mine + "/decision", officer, Map.of("outcome", "GRANTED", "confirmed", confirmed)), 200);
        Instant granted = Instant.now();
        say("同意信用修复 / restoration is granted");
        JsonNode certificate = http.get(mine + "/certificate", subject).json();
        check(
                "the company proves it when everything else is forgotten",
                certificate.get("content").get("holder").asText().equals(company.code())
                        && certificate
                                .get("content")
                                .get("authorityZh")
                                .asText()
                                .startsWith("湖北省税务局"));
        check(
                "and nobody else can look it up",
                http.get(mine, officer).status() == 404
                        && http.get(mine, tokens.subject("91350100M000100Y43")).status() == 404);
        say("  修复证明 / certificate: " + certificate.get("content").get("zh").asText());
        everywhere("退出名单，卷宗删除 / off the list, dossier forgotten", entry, ended("RESTORED"));
        until(
                "every measure is lifted",
                () -> allOrders(entry, o -> o.get("state").asText().equals("LIFTED")));
        say("  %d 项措施解除 / measures lifted after %d ms"
                .formatted(
                        orders.size(), Duration.between(granted, Instant.now()).toMillis()));
        measures.confirmed(entry, "解除 / lifts");
        inquiry(0);
        try (var entries = new EntriesTopic(platform.kafka().bootstrap(), Topics.ENTRIES)) {
            until("credit.entries has lost it", () -> {
                entries.follow();
                return !entries.keys().isEmpty() && entries.get(entry) == null;
            });
        }
        Http.Answer history = http.get(platform.url(Service.DESIGNATION) + "/entries/" + entry + "/history", operator);
        check(
                "the history is whole and says nothing about anyone",
                history.json().size() == 2
                        && !history.text().contains(company.code())
                        && !history.text().contains(company.name()));
        sameEverywhere();
    }

    private void inquiry(int expected) {
        Map<String, String> body =
                Map.of("code", company.code(), "purpose", "示例：办理许可", "legalGround", Articles.GUOFA_2016_33_ART_18);
        until("the inquiry answers with " + expected, () -> {
            Http.Answer answer =
                    http.post(platform.url(Service.SHARING) + "/inquiries", tokens.department("customs-000000"), body);
            expect(answer, 200);
            return answer.json().get("entries").size() == expected;
        });
        say("  查询结果 / inquiry: " + expected + " 条在列 / in force");
    }

    private void sharedAfter(Instant since, String entry) {
        try (var entries = new EntriesTopic(platform.kafka().bootstrap(), Topics.ENTRIES)) {
            until("credit.entries has it", () -> {
                entries.follow();
                return entries.get(entry) != null;
            });
        }
        say("  credit.entries %d ms"
                .formatted(Duration.between(since, Instant.now()).toMillis()));
    }

    /** Every service's list, digest for digest. */
    private void sameEverywhere() {
        until("all lists are equal", () -> {
            List<String> digests = new ArrayList<>();
            for (Service service : Service.withLists()) {
                digests.add(http.get(platform.url(service) + "/list/digest", operator)
                        .text());
            }
            return digests.stream().distinct().count() == 1;
        });
        say("五个服务的名单一致 / all five lists are equal: "
                + http.get(platform.url(Service.SHARING) + "/list/digest", operator)
                        .text());
    }

    private void everywhere(String what, String entry, Predicate<JsonNode> condition) {
        Instant start = Instant.now();
        Map<Service, CompletableFuture<Long>> seen = new LinkedHashMap<>();
        for (Service service : Service.withLists()) {
            seen.put(service, CompletableFuture.supplyAsync(() -> {
                until(what + " in " + service.module(), () -> {
                    Http.Answer answer = http.get(platform.url(service) + "/list/entries/" + entry, operator);
                    return answer.status() == 200 && condition.test(answer.json());
                });
                return Duration.between(start, Instant.now()).toMillis();
            }));
        }
        StringBuilder line = new StringBuilder(what).append(':');
        seen.forEach((service, millis) -> line.append(' ')
                .append(service.shortName())
                .append(' ')
                .append(millis.join())
                .append(" ms"));
        say(line.toString());
    }

    private static Predicate<JsonNode> inForce(boolean suspended) {
        return entry -> !entry.has("endReason")
                && entry.get("known").asBoolean()
                && entry.get("suspended").asBoolean() == suspended;
    }

    private static Predicate<JsonNode> ended(String reason) {
        return entry -> entry.path("endReason").asText().equals(reason)
                && !entry.get("known").asBoolean();
    }

    private JsonNode ordersOf(String entry) {
        return http.get(platform.url(Service.INCENTIVE) + "/orders/of-entry/" + entry, operator)
                .json();
    }

    private boolean allOrders(String entry, Predicate<JsonNode> condition) {
        JsonNode orders = ordersOf(entry);
        for (JsonNode order : orders) {
            if (!condition.test(order)) {
                return false;
            }
        }
        return !orders.isEmpty();
    }

    private void say(String line) {
        tell.accept(line);
    }

    private static void expect(Http.Answer answer, int status) {
        check("HTTP " + status + ", not " + answer.status() + " " + answer.text(), answer.status() == status);
    }

    private static void check(String what, boolean true_) {
        if (!true_) {
            throw new IllegalStateException("not true: " + what);
        }
    }

    private static void until(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            check(
                    what + " (after " + PATIENCE.toSeconds() + " s)",
                    Instant.now().isBefore(end));
            Thread.onSpinWait();
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
