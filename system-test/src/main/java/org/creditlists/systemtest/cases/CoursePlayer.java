package org.creditlists.systemtest.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditlists.local.Http;
import org.creditlists.local.Service;

/** Plays a case of a drawn course. */
final class CoursePlayer {

    private final CaseClient client;
    private final CaseSteps steps;
    private final Collection<String> restoredEntries = new ConcurrentLinkedQueue<>();
    private final Map<Course, AtomicInteger> counts = new EnumMap<>(Course.class);

    CoursePlayer(CaseClient client, CaseSteps steps) {
        this.client = client;
        this.steps = steps;
        for (Course course : Course.values()) {
            counts.put(course, new AtomicInteger());
        }
    }

    Collection<String> restoredEntries() {
        return restoredEntries;
    }

    Map<Course, Integer> counts() {
        Map<Course, Integer> courses = new EnumMap<>(Course.class);
        counts.forEach((course, count) -> courses.put(course, count.get()));
        return courses;
    }

    void play(Entry entry, Random random) {
        Course course = Course.of(random.nextInt(Course.total()));
        List<JsonNode> orders = steps.acknowledge(entry);
        steps.tryToApply(orders.get(random.nextInt(orders.size())));
        switch (course) {
            case REJECTED -> rejected(entry, orders, random);
            case UPHELD -> upheld(entry, orders, random);
            case CORRECTED -> corrected(entry, orders, random);
            case RETRACTED -> retracted(entry, orders, random);
            case RESTORED -> restored(entry);
            case REFUSED -> refused(entry, orders);
            case BOTH_AT_ONCE -> both(entry, orders, random);
            case WITHDRAWN_MEANWHILE -> withdrawnMeanwhile(entry, orders, random);
            case SHIELDED -> shielded(entry, orders, random);
        }
        counts.computeIfAbsent(course, same -> new AtomicInteger()).incrementAndGet();
    }

    private void rejected(Entry entry, List<JsonNode> orders, Random random) {
        String objection = steps.object(entry, "FACTS_WRONG");
        steps.nothingIsApplied(entry, orders, random);
        steps.decide(objection, "REJECTED", null);
        steps.appliedAgain(entry, orders, random);
    }

    private void upheld(Entry entry, List<JsonNode> orders, Random random) {
        String objection = steps.object(entry, "FACTS_WRONG");
        steps.nothingIsApplied(entry, orders, random);
        steps.decide(objection, "UPHELD", "WITHDRAWAL");
        steps.ended(entry);
    }

    private void corrected(Entry entry, List<JsonNode> orders, Random random) {
        String objection = steps.object(entry, "FACTS_WRONG");
        steps.decide(objection, "UPHELD", "CORRECTION");
        steps.nothingIsApplied(entry, orders, random);
        steps.correct(entry);
        steps.appliedAgain(entry, orders, random);
    }

    private void retracted(Entry entry, List<JsonNode> orders, Random random) {
        String objection = steps.object(entry, "LAW_WRONG");
        steps.nothingIsApplied(entry, orders, random);
        CaseClient.expect(
                client.post(
                        Service.OBJECTION,
                        "/objections/" + objection + "/retraction",
                        client.subject(entry),
                        Map.of("act", "RETRACT")),
                200);
        steps.appliedAgain(entry, orders, random);
    }

    private void restored(Entry entry) {
        steps.grant(steps.apply(entry, 201));
        restoredEntries.add(entry.id());
        steps.ended(entry);
    }

    private void refused(Entry entry, List<JsonNode> orders) {
        String application = steps.apply(entry, 201);
        CaseClient.expect(
                client.post(
                        Service.RESTORATION,
                        "/restorations/" + application + "/decision",
                        client.officer(),
                        Map.of(
                                "outcome", "REFUSED",
                                "reason", "OBLIGATION_OPEN",
                                "explanation", "示例说明",
                                "nextTryFrom", client.today().plusMonths(1).toString())),
                200);
        steps.tryToApply(orders.getFirst());
    }

    private void withdrawnMeanwhile(Entry entry, List<JsonNode> orders, Random random) {
        steps.object(entry, "FACTS_WRONG");
        steps.nothingIsApplied(entry, orders, random);
        CaseClient.expect(
                client.post(
                        Service.DESIGNATION,
                        "/entries/" + entry.id() + "/withdrawal",
                        client.officer(),
                        Map.of("reason", "REVOKED")),
                204);
        steps.ended(entry);
    }

    private void shielded(Entry entry, List<JsonNode> orders, Random random) {
        Http.Answer shield = client.post(
                Service.RESTORATION,
                "/shieldings",
                client.officer(),
                Map.of(
                        "entry",
                        entry.id(),
                        "court",
                        "示例法院",
                        "document",
                        "示例破〔2026〕1号",
                        "until",
                        client.today().plusYears(1).toString()));
        CaseClient.expect(shield, 201);
        steps.nothingIsApplied(entry, orders, random);
        String path = "/shieldings/" + shield.json().get("caseId").asText() + "/end";
        CaseClient.expect(
                client.post(Service.RESTORATION, path, client.officer(), Map.of("act", "END_SHIELDING")), 200);
        steps.appliedAgain(entry, orders, random);
    }

    /**
     * An objection and an application at the same moment: one of them may be refused, and neither stays open for ever.
     */
    private void both(Entry entry, List<JsonNode> orders, Random random) {
        Http.Answer application;
        Http.Answer objection;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Http.Answer> one = threads.submit(() -> steps.applyFor(entry));
            Future<Http.Answer> two = threads.submit(() -> steps.objectTo(entry, "FACTS_WRONG"));
            application = one.get();
            objection = two.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        CaseClient.check(
                "each is opened or refused for the other: " + application.text() + objection.text(),
                Set.of(201, 409).containsAll(List.of(application.status(), objection.status()))
                        && (application.status() == 201 || objection.status() == 201));
        if (application.status() == 201) {
            steps.grant(application.json().get("caseId").asText());
            restoredEntries.add(entry.id());
            steps.ended(entry);
        } else {
            steps.nothingIsApplied(entry, orders, random);
            steps.decide(objection.json().get("caseId").asText(), "REJECTED", null);
            steps.appliedAgain(entry, orders, random);
        }
        if (application.status() == 201 && objection.status() == 201) {
            String path = "/objections/" + objection.json().get("caseId").asText();
            CaseClient.until("the objection lapses with its entry", () -> client.get(
                            Service.OBJECTION, path, client.subject(entry))
                    .json()
                    .at("/state/code")
                    .asText()
                    .equals("LAPSED"));
        }
    }
}
