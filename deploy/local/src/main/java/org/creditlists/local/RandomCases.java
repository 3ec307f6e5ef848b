package org.creditlists.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.event.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Random cases across the five services, through their public interfaces only: entries are objected to, upheld,
 * rejected, corrected, taken back, restored, refused, shielded and withdrawn, by many at once, while departments try to
 * apply their orders all the time. Afterwards the topics and the databases are searched for what must never be: a
 * punishment that was applied inside a suspension, and a restored entry that appears anywhere.
 */
public final class RandomCases {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AUTHORITY = "tax-420000";
    private static final int FIRST_NUMBER = 100_000;

    /** What becomes of a case. */
    public enum Course {
        REJECTED(25),
        UPHELD(10),
        CORRECTED(10),
        RETRACTED(10),
        RESTORED(22),
        REFUSED(8),
        BOTH_AT_ONCE(5),
        WITHDRAWN_MEANWHILE(5),
        SHIELDED(5);

        private final int weight;

        Course(int weight) {
            this.weight = weight;
        }

        static Course of(int draw) {
            int left = draw;
            for (Course course : values()) {
                left -= course.weight;
                if (left < 0) {
                    return course;
                }
            }
            return REJECTED;
        }

        static int total() {
            int sum = 0;
            for (Course course : values()) {
                sum += course.weight;
            }
            return sum;
        }
    }

    private final Platform platform;
    private final Consumer<String> tell;
    private final Tokens tokens;
    private final Http http = new Http();
    private final String officer;
    private final String operator;
    private final LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
    private final String run = Long.toString(System.nanoTime());
    private final Collection<String> restored = new ConcurrentLinkedQueue<>();
    private final Map<Course, AtomicInteger> counts = new EnumMap<>(Course.class);
    private final AtomicInteger refusedInside = new AtomicInteger();

    /** @param tell is told what happens, a line at a time */
    public RandomCases(Platform platform, Consumer<String> tell) {
        this.platform = platform;
        this.tell = tell;
        this.tokens = new Tokens(platform.secrets().issuer(), Duration.ofHours(2));
        this.officer = tokens.officer(AUTHORITY);
        this.operator = tokens.operator();
        for (Course course : Course.values()) {
            counts.put(course, new AtomicInteger());
        }
    }

    /**
     * What was found.
     *
     * @param refusedInside attempts to apply a measure inside a suspension, all refused
     * @param appliedInside orders in whose events a measure is applied between its suspension and its resumption, or
     *     after it was lifted
     * @param stillThere places in which a restored entry was found
     * @param onTheWay measures that were applied after an objection was decided and before incentive-service knew of it
     * @param longestOnTheWay from the decision about an objection to the suspension of its last order
     */
    public record Findings(
            Map<Course, Integer> courses,
            int refusedInside,
            List<String> appliedInside,
            List<String> stillThere,
            int onTheWay,
            Duration longestOnTheWay) {}

    /**
     * @param cases how many entries, each of another company, from 1 to 100,000
     * @param atOnce how many are played at the same time
     */
    public Findings play(int cases, int atOnce, long seed)
            throws SQLException, InterruptedException, ExecutionException {
        List<Entry> entries = designate(cases, seed);
        untilSame();
        tell.accept("%d entries are on all five lists".formatted(cases));
        AtomicInteger done = new AtomicInteger();
        Instant begin = Instant.now();
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<?>> futures = new ArrayList<>();
            for (Entry entry : entries) {
                futures.add(threads.submit(() -> {
                    play(entry, new Random(seed ^ entry.code().hashCode()));
                    int now = done.incrementAndGet();
                    if (now % 500 == 0) {
                        tell.accept("%d cases after %d s"
                                .formatted(
                                        now,
                                        Duration.between(begin, Instant.now()).toSeconds()));
                    }
                }));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        }
        untilSame();
        return find();
    }

    private record Entry(String id, String code, String number) {}

    /** One push for all of them; the receipts say which line became which entry. */
    private List<Entry> designate(int cases, long seed) {
        var numbers = new Random(seed)
                .ints(FIRST_NUMBER, 10 * FIRST_NUMBER)
                .distinct()
                .limit(cases)
                .toArray();
        List<SampleCompanies.Company> companies = new ArrayList<>();
        StringBuilder list = new StringBuilder();
        for (int number : numbers) {
            SampleCompanies.Company company = SampleCompanies.of(number);
            companies.add(company);
            list.append(json(designation(company, number(companies.size()), "TAX_EVASION")))
                    .append('\n');
        }
        Http.Answer accepted = http.upload(
                platform.url(Service.DESIGNATION) + "/pushes",
                tokens.platform("420000"),
                "application/x-ndjson",
                list.toString().getBytes(StandardCharsets.UTF_8));
        expect(accepted, 202);
        String push = platform.url(Service.DESIGNATION) + "/pushes/"
                + accepted.json().get("push").asText();
        until("the push is decided", () -> http.get(push, tokens.platform("420000"))
                .json()
                .get("state")
                .asText()
                .equals("DONE"));
        List<Entry> entries = new ArrayList<>();
        http.get(push + "/receipts", tokens.platform("420000")).text().lines().forEach(line -> {
            JsonNode receipt = read(line);
            int at = receipt.get("line").asInt();
            check("line " + at + " is accepted: " + line, receipt.has("entry"));
            entries.add(new Entry(
                    receipt.get("entry").asText(), companies.get(at - 1).code(), number(at)));
        });
        check("every line became an entry", entries.size() == cases);
        return entries;
    }

    private String number(int line) {
        return "示例决定〔2025〕随机-" + run + "-" + line;
    }

    private Map<String, Object> designation(SampleCompanies.Company company, String number, String ground) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("list", "BLACK");
        body.put("field", "TAXATION");
        body.put("subjectKind", "ORGANISATION");
        body.put("name", company.name());
        body.put("code", company.code());
        body.put("authority", AUTHORITY);
        body.put("decisionNumber", number);
        body.put("decisionDate", today.minusMonths(13).toString());
        body.put("ground", ground);
        body.put("statement", "示例事由");
        return body;
    }

    private void play(Entry entry, Random random) {
        Course course = Course.of(random.nextInt(Course.total()));
        List<JsonNode> orders = acknowledge(entry);
        tryToApply(orders.get(random.nextInt(orders.size())));
        switch (course) {
            case REJECTED -> {
                String objection = object(entry, "FACTS_WRONG");
                nothingIsApplied(entry, orders, random);
                decide(objection, "REJECTED", null);
                appliedAgain(entry, orders, random);
            }
            case UPHELD -> {
                String objection = object(entry, "FACTS_WRONG");
                nothingIsApplied(entry, orders, random);
                decide(objection, "UPHELD", "WITHDRAWAL");
                ended(entry);
            }
            case CORRECTED -> {
                String objection = object(entry, "FACTS_WRONG");
                decide(objection, "UPHELD", "CORRECTION");
                nothingIsApplied(entry, orders, random);
                correct(entry);
                appliedAgain(entry, orders, random);
            }
            case RETRACTED -> {
                String objection = object(entry, "LAW_WRONG");
                nothingIsApplied(entry, orders, random);
                expect(
                        post(Service.OBJECTION, "/objections/" + objection + "/retraction", subject(entry), Map.of()),
                        200);
                appliedAgain(entry, orders, random);
            }
            case RESTORED -> {
                grant(apply(entry, 201));
                restored.add(entry.id());
                ended(entry);
            }
            case REFUSED -> {
                String application = apply(entry, 201);
                expect(
                        post(
                                Service.RESTORATION,
                                "/restorations/" + application + "/decision",
                                officer,
                                Map.of(
                                        "outcome", "REFUSED",
                                        "reason", "OBLIGATION_OPEN",
                                        "explanation", "示例说明",
                                        "nextTryFrom", today.plusMonths(1).toString())),
                        200);
                tryToApply(orders.getFirst());
            }
            case BOTH_AT_ONCE -> both(entry, orders, random);
            case WITHDRAWN_MEANWHILE -> {
                object(entry, "FACTS_WRONG");
                nothingIsApplied(entry, orders, random);
                expect(
                        post(
                                Service.DESIGNATION,
                                "/entries/" + entry.id() + "/withdrawal",
                                officer,
                                Map.of("reason", "REVOKED")),
                        204);
                ended(entry);
            }
            case SHIELDED -> {
                Http.Answer shield = post(
                        Service.RESTORATION,
                        "/shieldings",
                        officer,
                        Map.of(
                                "entry",
                                entry.id(),
                                "court",
                                "示例法院",
                                "document",
                                "示例破〔2026〕1号",
                                "until",
                                today.plusYears(1).toString()));
                expect(shield, 201);
                nothingIsApplied(entry, orders, random);
                String path = "/shieldings/" + shield.json().get("caseId").asText() + "/end";
                expect(post(Service.RESTORATION, path, officer, Map.of()), 200);
                appliedAgain(entry, orders, random);
            }
        }
        counts.computeIfAbsent(course, c -> new AtomicInteger()).incrementAndGet();
    }

    /**
     * An objection and an application at the same moment: one of them may be refused, and neither stays open for ever.
     */
    private void both(Entry entry, List<JsonNode> orders, Random random) {
        Http.Answer application;
        Http.Answer objection;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Http.Answer> one = threads.submit(() -> applyFor(entry));
            Future<Http.Answer> two = threads.submit(() -> objectTo(entry, "FACTS_WRONG"));
            application = one.get();
            objection = two.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        check(
                "each is opened or refused for the other: " + application.text() + objection.text(),
                Set.of(201, 409).containsAll(List.of(application.status(), objection.status()))
                        && (application.status() == 201 || objection.status() == 201));
        if (application.status() == 201) {
            grant(application.json().get("caseId").asText());
            restored.add(entry.id());
            ended(entry);
        } else {
            nothingIsApplied(entry, orders, random);
            decide(objection.json().get("caseId").asText(), "REJECTED", null);
            appliedAgain(entry, orders, random);
        }
        if (application.status() == 201 && objection.status() == 201) {
            String path = "/objections/" + objection.json().get("caseId").asText();
            until("the objection lapses with its entry", () -> get(Service.OBJECTION, path, subject(entry))
                    .json()
                    .at("/state/code")
                    .asText()
                    .equals("LAPSED"));
        }
    }

    private List<JsonNode> acknowledge(Entry entry) {
        List<JsonNode> orders = new ArrayList<>();
        until("orders of " + entry.id(), () -> {
            orders.clear();
            orders(entry).forEach(orders::add);
            return !orders.isEmpty();
        });
        for (JsonNode order : orders) {
            expect(report(order, "acknowledgement"), 200);
        }
        return orders;
    }

    private JsonNode orders(Entry entry) {
        return get(Service.INCENTIVE, "/orders/of-entry/" + entry.id(), operator)
                .json();
    }

    private Http.Answer report(JsonNode order, String what) {
        return post(
                Service.INCENTIVE,
                "/orders/" + order.get("order").asText() + "/" + what,
                tokens.department(order.get("department").asText()),
                null);
    }

    private void tryToApply(JsonNode order) {
        int status = report(order, "application").status();
        check("applied, or refused with 409, not " + status, status == 200 || status == 409);
    }

    /** From the moment that incentive-service knows of it. */
    private void nothingIsApplied(Entry entry, List<JsonNode> orders, Random random) {
        until(
                "the suspension is known",
                () -> listed(Service.INCENTIVE, entry).path("suspended").asBoolean());
        for (int i = 0; i < 2; i++) {
            Http.Answer answer = report(orders.get(random.nextInt(orders.size())), "application");
            check(
                    "no punishment is applied inside a suspension: " + answer.text(),
                    answer.status() == 409 && answer.json().get("code").asText().equals("order-suspended"));
            refusedInside.incrementAndGet();
        }
    }

    private void appliedAgain(Entry entry, List<JsonNode> orders, Random random) {
        JsonNode order = orders.get(random.nextInt(orders.size()));
        until(
                "the measure of " + entry.id() + " stands again",
                () -> report(order, "application").status() == 200);
    }

    private void ended(Entry entry) {
        until("every order of " + entry.id() + " is lifted", () -> {
            for (JsonNode order : orders(entry)) {
                if (!order.get("state").asText().equals("LIFTED")) {
                    return false;
                }
            }
            return true;
        });
    }

    private String object(Entry entry, String ground) {
        Http.Answer answer = objectTo(entry, ground);
        expect(answer, 201);
        return answer.json().get("caseId").asText();
    }

    private Http.Answer objectTo(Entry entry, String ground) {
        return post(
                Service.OBJECTION,
                "/objections",
                subject(entry),
                Map.of("entry", entry.id(), "ground", ground, "statement", "示例说明"));
    }

    private void decide(String objection, String outcome, @Nullable String remedy) {
        Map<String, Object> verdict = new HashMap<>(Map.of("outcome", outcome, "explanation", "示例说明"));
        if (remedy == null) {
            verdict.put("reason", "INFORMATION_CORRECT");
        } else {
            verdict.put("remedy", remedy);
        }
        expect(post(Service.OBJECTION, "/objections/" + objection + "/decision", officer, verdict), 200);
    }

    private void correct(Entry entry) {
        SampleCompanies.Company company = SampleCompanies.of(entry.code());
        Http.Answer answer = post(
                Service.DESIGNATION, "/designations", officer, designation(company, entry.number(), "FALSE_INVOICES"));
        check(
                "corrected: " + answer.text(),
                answer.json().path("outcome").asText().equals("CORRECTED"));
    }

    private String apply(Entry entry, int status) {
        Http.Answer answer = applyFor(entry);
        expect(answer, status);
        return answer.json().get("caseId").asText();
    }

    private Http.Answer applyFor(Entry entry) {
        return post(
                Service.RESTORATION,
                "/restorations",
                subject(entry),
                Map.of(
                        "entry", entry.id(),
                        "route", "EXPLANATION",
                        "statement", "示例说明",
                        "commitment", "COMMITMENT-1"));
    }

    private void grant(String application) {
        String path = "/restorations/" + application;
        expect(post(Service.RESTORATION, path + "/acceptance", officer, Map.of()), 200);
        List<String> confirmed = List.of("RECTIFIED", "OBLIGATIONS_MET", "HARM_UNDONE");
        expect(
                post(
                        Service.RESTORATION,
                        path + "/decision",
                        officer,
                        Map.of("outcome", "GRANTED", "confirmed", confirmed)),
                200);
    }

    private Findings find() throws SQLException {
        List<String> appliedInside = new ArrayList<>();
        Map<String, String> stateOf = new HashMap<>();
        Map<String, Instant> objectedAt = new HashMap<>();
        Map<String, List<Instant>> appliedAt = new HashMap<>();
        Map<String, Instant> suspendedAt = new HashMap<>();
        forEachRecord(List.of(Topics.OBJECTIONS), record -> {
            if (type(record).equals("objection-raised")) {
                objectedAt.put(read(record).get("entry").asText(), time(record));
            }
        });
        forEachRecord(List.of(Topics.MEASURES), record -> {
            JsonNode event = read(record);
            String order = event.get("order").asText();
            String entry = event.get("entry").asText();
            String before = stateOf.getOrDefault(order, "");
            switch (type(record)) {
                case "measure-applied" -> {
                    if (!before.isEmpty()) {
                        appliedInside.add(order + " " + before);
                    }
                    appliedAt.computeIfAbsent(entry, e -> new ArrayList<>()).add(time(record));
                }
                case "measure-suspended" -> {
                    stateOf.put(order, "suspended");
                    suspendedAt.merge(entry, time(record), (one, two) -> one.isAfter(two) ? one : two);
                }
                case "measure-resumed" -> stateOf.remove(order);
                case "measure-lifted" -> stateOf.put(order, "lifted");
                default -> {
                    // ordered, acknowledged
                }
            }
        });
        int onTheWay = 0;
        Duration longest = Duration.ZERO;
        for (Map.Entry<String, Instant> objected : objectedAt.entrySet()) {
            Instant suspended = suspendedAt.get(objected.getKey());
            if (suspended != null && suspended.isAfter(objected.getValue())) {
                Duration took = Duration.between(objected.getValue(), suspended);
                longest = took.compareTo(longest) > 0 ? took : longest;
                onTheWay += (int) appliedAt.getOrDefault(objected.getKey(), List.of()).stream()
                        .filter(at -> at.isAfter(objected.getValue()) && at.isBefore(suspended))
                        .count();
            }
        }
        Map<Course, Integer> courses = new EnumMap<>(Course.class);
        counts.forEach((course, count) -> courses.put(course, count.get()));
        return new Findings(courses, refusedInside.get(), appliedInside, stillThere(), onTheWay, longest);
    }

    /** Where a restored entry is still to be seen: lists, topics that carry names, orders, files, texts, desks. */
    private List<String> stillThere() throws SQLException {
        List<String> places = new ArrayList<>();
        Set<String> ids = new HashSet<>(restored);
        for (String topic : Topics.COMPACTED) {
            try (var entries = new EntriesTopic(platform.kafka().bootstrap(), topic)) {
                entries.followToEnd();
                entries.keys().stream().filter(ids::contains).forEach(id -> places.add(topic + " " + id));
            }
        }
        for (Service service : Service.withLists()) {
            count(places, service, ids, "dossier d WHERE d.entry_id = ANY(?::uuid[])");
            count(
                    places,
                    service,
                    ids,
                    "list_entry e WHERE e.entry_id = ANY(?::uuid[]) AND e.end_reason IS NULL AND NOT e.restored");
            count(places, service, null, "parked_message");
        }
        count(places, Service.DESIGNATION, ids, "entry_dossier d WHERE d.entry_id = ANY(?::uuid[])");
        count(places, Service.SHARING, ids, "shared_entry s WHERE s.entry_id = ANY(?::uuid[])");
        count(
                places,
                Service.INCENTIVE,
                ids,
                "measure_order o WHERE o.entry_id = ANY(?::uuid[]) AND o.state <> 'LIFTED'");
        count(
                places,
                Service.OBJECTION,
                ids,
                "objection_case c WHERE c.entry_id = ANY(?::uuid[]) AND c.statement IS NOT NULL");
        count(
                places,
                Service.RESTORATION,
                ids,
                "restoration_case c WHERE c.entry_id = ANY(?::uuid[]) AND c.statement IS NOT NULL");
        for (Service service : List.of(Service.OBJECTION, Service.RESTORATION)) {
            count(places, service, ids, "evidence v WHERE v.entry_id = ANY(?::uuid[])");
            count(places, service, ids, "case_deadline d WHERE d.entry_id = ANY(?::uuid[])");
        }
        return places;
    }

    private void count(List<String> places, Service service, @Nullable Set<String> ids, String where)
            throws SQLException {
        try (Connection connection = platform.postgres().connect(platform.database(service));
                var statement = connection.prepareStatement("SELECT count(*) FROM " + where)) {
            if (ids != null) {
                statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            }
            try (var row = statement.executeQuery()) {
                row.next();
                if (row.getLong(1) > 0) {
                    places.add(service.module() + ": " + row.getLong(1) + " in " + where.split(" ")[0]);
                }
            }
        }
    }

    private JsonNode listed(Service service, Entry entry) {
        return get(service, "/list/entries/" + entry.id(), operator).json();
    }

    private void untilSame() {
        until("all lists are equal", () -> {
            Set<String> digests = new HashSet<>();
            for (Service service : Service.withLists()) {
                digests.add(get(service, "/list/digest", operator).text());
            }
            return digests.size() == 1;
        });
    }

    private String subject(Entry entry) {
        return tokens.subject(entry.code());
    }

    private Http.Answer get(Service service, String path, String token) {
        return http.get(platform.url(service) + path, token);
    }

    private Http.Answer post(Service service, String path, String token, @Nullable Object body) {
        return http.post(platform.url(service) + path, token, body);
    }

    private void forEachRecord(List<String> topics, Consumer<ConsumerRecord<String, byte[]>> action) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", platform.kafka().bootstrap(), "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .sorted(Comparator.comparing(TopicPartition::toString))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(action);
            }
        }
    }

    private static String type(ConsumerRecord<String, byte[]> record) {
        return header(record, "ce_type").replace("org.creditlists.", "");
    }

    /** When it was decided. */
    private static Instant time(ConsumerRecord<String, byte[]> record) {
        return Instant.parse(header(record, "ce_time"));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static JsonNode read(ConsumerRecord<String, byte[]> record) {
        return read(new String(record.value(), StandardCharsets.UTF_8));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + json, e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
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
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
