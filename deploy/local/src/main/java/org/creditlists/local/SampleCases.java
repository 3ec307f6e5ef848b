package org.creditlists.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.creditlists.contracts.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * Fictitious entries, and people who act on them: consent and review, licences and penalties, objections, applications
 * for restoration, orders in several steps. Everything is done through the public interfaces, and may be done again:
 * what is there already stays.
 */
public final class SampleCases {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<Integer> CONSENTING = List.of(701, 702);
    private static final int REVIEWED = 701;
    private static final int OBJECTS = 700106;
    private static final int REJECTED = 700107;
    private static final int UPHELD = 700109;
    private static final int APPLIES = 700101;
    private static final int ACCEPTED = 700102;
    private static final int RESTORED = 700103;
    private static final int WITH_ORDERS = 700104;

    /** The refusal of a decision whose entry is over: an earlier call played its case to the end. */
    private static final String ENDED = "entry-ended";

    private final Platform platform;
    private final Tokens tokens;
    private final Consumer<String> tell;
    private final Http http = new Http();
    private final LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
    private final Map<Integer, SampleEntries.Sample> samples = new HashMap<>();
    private final Map<Integer, String> entries = new HashMap<>();

    /** @param tell a line for each step that is done */
    public SampleCases(Platform platform, Consumer<String> tell) {
        this.platform = platform;
        this.tokens = new Tokens(platform.secrets().issuer(), Duration.ofMinutes(30));
        this.tell = tell;
    }

    /** Plays all of it; waits where one service has to learn first what another one decided. */
    public void load() {
        designate();
        consent();
        publish();
        object();
        applyForRestoration();
        act();
    }

    private void designate() {
        List<SampleEntries.Sample> all = SampleEntries.all(today);
        for (SampleEntries.Sample sample : all) {
            Http.Answer answer = http.post(
                    url(Service.DESIGNATION, "/designations"), tokens.officer(sample.authority()), sample.body());
            samples.put(sample.number(), sample);
            if (!answer.json().path("code").asText().equals(ENDED)) {
                StoryStage.check(
                        sample.body() + ": " + answer.text(), answer.status() == 200 || answer.status() == 201);
                entries.put(sample.number(), answer.json().get("entry").asText());
            }
        }
        tell.accept("样例条目 / sample entries: " + all.size());
    }

    private void consent() {
        for (int person : CONSENTING) {
            String url = url(Service.DESIGNATION, "/entries/" + entry(person) + "/consent");
            done(http.put(url, subject(person), Map.of("given", true)));
        }
        String reviews = url(Service.SHARING, "/reviews");
        List<JsonNode> waiting = new ArrayList<>();
        until("entries wait for their review", () -> {
            waiting.clear();
            http.get(reviews, tokens.reviewer()).json().get("entries").forEach(waiting::add);
            return waiting.stream().anyMatch(one -> isEntry(one, REVIEWED)) || isShown(REVIEWED);
        });
        waiting.stream().filter(one -> isEntry(one, REVIEWED)).forEach(one -> {
            Map<String, Object> agreed =
                    Map.of("publish", true, "version", one.get("version").asLong());
            done(http.post(reviews + "/entries/" + entry(REVIEWED), tokens.reviewer(), agreed));
        });
        tell.accept("样例同意与审核 / sample consents: 2, reviewed: 1");
    }

    private boolean isEntry(JsonNode waiting, int number) {
        return waiting.get("entry").asText().equals(entry(number));
    }

    private boolean isShown(int number) {
        return http.get(url(Service.SHARING, "/public/entries/" + entry(number)), "")
                        .status()
                == 200;
    }

    private void publish() {
        List<String> market = List.of(
                decision("LICENCE", 1, 700005, null, false),
                decision("LICENCE", 2, 700108, null, false),
                decision("PENALTY", 3, 700108, "SERIOUS", false),
                decision("PENALTY", 4, 700202, "GENERAL", true));
        List<String> environment =
                List.of(decision("LICENCE", 5, 700203, null, false), decision("PENALTY", 6, 700106, "GENERAL", false));
        publish("market-420000", market);
        publish("environment-420000", environment);
        tell.accept("样例许可和处罚 / sample licences and penalties: " + (market.size() + environment.size()));
    }

    private void publish(String authority, List<String> lines) {
        byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        done(http.upload(
                url(Service.SHARING, "/publicity"), tokens.officer(authority), "application/x-ndjson", content));
    }

    private String decision(String kind, int number, int company, @Nullable String grade, boolean sensitive) {
        return """
                {"kind":"%s","documentNumber":"示例公示〔%s〕%d号","subjectKind":"ORGANISATION","name":"%s","code":"%s",\
                "title":"示例事项","basis":"示例法规第一条","decisionDate":"%s"%s,"sensitive":%s}""".formatted(
                        kind,
                        today,
                        number,
                        sample(company).name(),
                        sample(company).code(),
                        today.minusDays(2),
                        grade == null ? "" : ",\"grade\":\"" + grade + "\"",
                        sensitive);
    }

    private void object() {
        objection(OBJECTS);
        decide(
                REJECTED,
                objection(REJECTED),
                Map.of("outcome", "REJECTED", "reason", "INFORMATION_CORRECT", "explanation", "示例：已复核"));
        decide(
                UPHELD,
                objection(UPHELD),
                Map.of("outcome", "UPHELD", "remedy", "WITHDRAWAL", "explanation", "示例：经核实有误"));
        tell.accept("样例异议 / sample objections: 3, decided: 2");
    }

    private @Nullable String objection(int company) {
        return open(
                url(Service.OBJECTION, "/objections"),
                company,
                Map.of("ground", "FACTS_WRONG", "statement", "示例：与事实不符"));
    }

    private void decide(int company, @Nullable String objection, Map<String, Object> outcome) {
        if (objection != null) {
            done(http.post(
                    url(Service.OBJECTION, "/objections/" + objection + "/decision"), officer(company), outcome));
        }
    }

    private void applyForRestoration() {
        restoration(APPLIES);
        accept(ACCEPTED, restoration(ACCEPTED));
        String granted = restoration(RESTORED);
        accept(RESTORED, granted);
        if (granted != null) {
            Map<String, Object> outcome =
                    Map.of("outcome", "GRANTED", "confirmed", List.of("RECTIFIED", "OBLIGATIONS_MET", "HARM_UNDONE"));
            done(http.post(
                    url(Service.RESTORATION, "/restorations/" + granted + "/decision"), officer(RESTORED), outcome));
        }
        tell.accept("样例信用修复 / sample applications for restoration: 3, accepted: 2, granted: 1");
    }

    private @Nullable String restoration(int company) {
        Map<String, Object> body =
                Map.of("route", "EXPLANATION", "statement", "示例：已补缴税款", "commitment", "COMMITMENT-1");
        return open(url(Service.RESTORATION, "/restorations"), company, body);
    }

    private void accept(int company, @Nullable String restoration) {
        if (restoration != null) {
            done(http.post(
                    url(Service.RESTORATION, "/restorations/" + restoration + "/acceptance"),
                    officer(company),
                    Map.of("act", "ACCEPT")));
        }
    }

    /**
     * The id of the new case; null when there is one already, or was one that ended the entry. Waits until the service
     * knows the entry.
     */
    private @Nullable String open(String url, int company, Map<String, Object> content) {
        if (!entries.containsKey(company)) {
            return null;
        }
        Map<String, Object> body = new HashMap<>(content);
        body.put("entry", entry(company));
        Http.Answer[] last = new Http.Answer[1];
        until("the service knows the entry of " + company, () -> {
            last[0] = http.post(url, subject(company), body);
            return last[0].status() != 404;
        });
        Http.Answer answer = last[0];
        if (answer.status() == 409) {
            return null;
        }
        StoryStage.expect(answer, 201);
        return answer.json().get("caseId").asText();
    }

    /** One order is acknowledged, one applied, one reported as not applied; the others are not read yet. */
    private void act() {
        List<JsonNode> orders = new ArrayList<>();
        String all = url(Service.INCENTIVE, "/entries/" + entry(WITH_ORDERS) + "/orders");
        until("departments have their orders", () -> {
            orders.clear();
            http.get(all, tokens.auditor()).json().forEach(orders::add);
            return orders.size() > 3;
        });
        act(orders.get(0), "acknowledgement", null);
        act(orders.get(1), "acknowledgement", null);
        act(orders.get(1), "application", null);
        act(orders.get(2), "acknowledgement", null);
        act(orders.get(2), "non-application", Map.of("reason", "NOTHING_TO_APPLY_TO"));
        tell.accept("样例措施 / sample orders: 1 acknowledged, 1 applied, 1 not applied");
    }

    private void act(JsonNode order, String act, @Nullable Object body) {
        String url = url(Service.INCENTIVE, "/orders/" + order.get("order").asText() + "/" + act);
        done(http.post(url, tokens.department(order.get("department").asText()), body));
    }

    private String subject(int number) {
        return tokens.subject(sample(number).code());
    }

    private String officer(int number) {
        return tokens.officer(sample(number).authority());
    }

    private SampleEntries.Sample sample(int number) {
        SampleEntries.Sample sample = samples.get(number);
        if (sample == null) {
            throw new IllegalArgumentException("no sample entry of " + number);
        }
        return sample;
    }

    private String entry(int number) {
        String entry = entries.get(number);
        if (entry == null) {
            throw new IllegalArgumentException("no sample entry of " + number);
        }
        return entry;
    }

    private String url(Service service, String path) {
        return platform.url(service) + path;
    }

    private static void until(String what, BooleanSupplier condition) {
        StoryStage.until(what, PATIENCE, condition);
    }

    /** Done, or done before. */
    private static void done(Http.Answer answer) {
        StoryStage.check(answer.status() + " " + answer.text(), answer.status() < 300 || answer.status() == 409);
    }
}
