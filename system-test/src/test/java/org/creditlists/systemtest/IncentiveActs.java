package org.creditlists.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditlists.contracts.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/** What can be written at incentive-service. */
final class IncentiveActs {

    private static final Map<String, String> TEXT = Map.of("zh", "示例", "en", "Sample");
    private static final int ENOUGH = 4;

    private final WritingActs acts;
    private final int owner;
    private final DesignationActs designation;
    private final LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);

    IncentiveActs(WritingActs acts, int owner, DesignationActs designation) {
        this.acts = acts;
        this.owner = owner;
        this.designation = designation;
    }

    void play() {
        orders();
        offers();
        uses();
        memoranda();
    }

    private record Order(String id, String department) {}

    private void orders() {
        DesignationActs.Listed entry = designation.black(20);
        WritingActs.Act all = acts.readUntil(
                "incentive GET /entries/{entry}/orders",
                acts.person().auditor(),
                orders -> orders.json().size() >= ENOUGH,
                entry.entry());
        List<Order> orders = new ArrayList<>();
        for (JsonNode order : all.json()) {
            orders.add(new Order(
                    order.path("order").asText(), order.path("department").asText()));
        }
        orders.stream()
                .map(Order::department)
                .distinct()
                .forEach(department -> acts.own(
                        "ordered-code",
                        entry.code(),
                        Map.of("department", acts.person().department(department))));
        for (int i = 0; i < ENOUGH; i++) {
            own(entry, orders.get(i));
        }
        report(orders.get(0), "POST /orders/{order}/acknowledgement", null);
        report(orders.get(0), "POST /orders/{order}/application", null);
        Map<String, Object> happened =
                Map.of("happenedOn", today.toString(), "province", "420000", "typical", false, "summary", "示例：已限制");
        acts.act(
                "incentive PUT /orders/{order}/cases/{case}",
                tokens -> tokens.department(orders.get(0).department()),
                happened,
                orders.get(0).id(),
                UUID.randomUUID().toString());
        report(orders.get(1), "POST /orders/{order}/acknowledgement", null);
        report(orders.get(1), "POST /orders/{order}/non-application", Map.of("reason", "NOTHING_TO_APPLY_TO"));
        acts.act(
                "incentive POST /orders/search",
                tokens -> tokens.department(orders.get(2).department()),
                Map.of("code", entry.code()));
    }

    private void report(Order order, String operation, @Nullable Object body) {
        acts.act("incentive " + operation, tokens -> tokens.department(order.department()), body, order.id());
    }

    private void own(DesignationActs.Listed entry, Order order) {
        acts.own(
                "order",
                order.id(),
                Map.of(
                        "department", acts.person().department(order.department()),
                        "subject", acts.person().subject(entry.code()),
                        "officer", acts.person().officer(entry.authority())));
    }

    private void offers() {
        String enterprise = "ENTERPRISE-" + (owner + 1);
        Map<String, Object> content = new HashMap<>(Map.of(
                "trades",
                List.of("CULTURE"),
                "name",
                TEXT,
                "conditions",
                TEXT,
                "basis",
                TEXT,
                "by",
                TEXT,
                "region",
                "420100"));
        String offer = UUID.randomUUID().toString();
        acts.act("incentive PUT /offers/{offer}", tokens -> tokens.enterprise(enterprise), content, offer);
        acts.own("offer", offer, Map.of("enterprise", acts.person().enterprise(enterprise)));
        String over = UUID.randomUUID().toString();
        acts.act("incentive PUT /offers/{offer}", tokens -> tokens.enterprise(enterprise), content, over);
        acts.act(
                "incentive POST /offers/{offer}/end",
                tokens -> tokens.enterprise(enterprise),
                Map.of("lastDay", today.plusDays(10).toString()),
                over);
    }

    private void uses() {
        String desk = owner == 0 ? "credit-420100" : "labour-420100";
        Map<String, Object> question =
                Map.of("code", designation.exemplary().code(), "place", "420100", "trade", "CREDIT_REPORTS");
        acts.act("incentive POST /entitlements", tokens -> tokens.desk(desk), question);
        Map<String, Object> use = new HashMap<>(question);
        use.put("incentive", "INC-01");
        use.put("agreed", true);
        String id = UUID.randomUUID().toString();
        acts.actOnceKnown("incentive PUT /entitlements/uses/{use}", tokens -> tokens.desk(desk), use, id);
        acts.own("use", id, Map.of("desk", acts.person().desk(desk)));
    }

    /** One that is concluded, reaches an earlier entry and ends; one that stays a draft; one that is taken back. */
    private void memoranda() {
        if (owner != 0) {
            // Somebody who drafts as well: an amendment.
            String other = "tax-000000";
            acts.own("draft", List.of(), Map.of("officer", acts.person().officer(other)));
            acts.own("draft", List.of(), Map.of("department", acts.person().department("land-000000")));
            return;
        }
        String initiator = "market-000000";
        String party = "customs-000000";
        conclude("ACTS-DONE", initiator, party);
        LocalDate later = today.plusYears(1);
        draft("ACTS-DRAFT", later, initiator, party);
        acts.own(
                "draft",
                "ACTS-DRAFT",
                Map.of(
                        "officer", acts.person().officer(initiator),
                        "department", acts.person().department(party)));
        draft("ACTS-TAKEN", later, initiator, party);
        acts.act("incentive DELETE /memoranda/{code}/draft", tokens -> tokens.officer(initiator), null, "ACTS-TAKEN");
    }

    private void conclude(String code, String initiator, String party) {
        Map<String, Object> body =
                designation.body("BLACK", "FAKE_SHODDY_PRODUCTS", "market-420000", "FAKES_MADE_OR_SOLD", 20);
        body.put("priorNoticeDate", today.minusDays(40).toString());
        DesignationActs.Listed earlier = designation.designate(body);
        acts.readUntil(
                "incentive GET /list/entries/{entry}",
                acts.person().auditor(),
                WritingActs.Act::isDone,
                earlier.entry());
        draft(code, today, initiator, party);
        acts.act(
                "incentive POST /memoranda/{code}/signatures",
                tokens -> tokens.department(party),
                Map.of("revision", 1),
                code);
        acts.act(
                "incentive POST /memoranda/{code}/signatures",
                tokens -> tokens.officer(initiator),
                Map.of("revision", 1),
                code);
        acts.act(
                "incentive POST /orders",
                tokens -> tokens.officer(initiator),
                Map.of("entry", earlier.entry(), "measure", "PUN-10-02", "department", party));
        String first = acts.person().officer(initiator);
        Map<String, Object> end = Map.of("lastDay", today.plusDays(20).toString());
        String taken = approval(acts.actAs("incentive POST /memoranda/{code}/end", first, end, code));
        acts.actAs("incentive POST /approvals/{approval}/withdraw", first, Map.of("act", "end-memorandum"), taken);
        String refused = end(initiator, end, code);
        second("refuse", Map.of("reason", "示例"), initiator, refused);
        second("approve", Map.of("act", "end-memorandum"), initiator, end(initiator, end, code));
        String waiting = end("tax-000000", end, "MOU-TAXATION-WATCH");
        acts.own("approval", waiting, Map.of("officer", acts.person().officer("tax-000000")));
        String others = end("safety-000000", end, "MOU-PRODUCTION_SAFETY-WATCH");
        acts.own("approval", others, Map.of("officer", acts.person().officer("safety-000000")));
    }

    private void draft(String code, LocalDate from, String initiator, String party) {
        Map<String, Object> content = Map.of(
                "list", "BLACK",
                "field", "FAKE_SHODDY_PRODUCTS",
                "zh", "示例备忘录",
                "en", "Sample memorandum",
                "from", from.toString(),
                "duties", List.of(Map.of("measure", "PUN-10-02", "department", party)));
        acts.act("incentive PUT /memoranda/{code}/draft", tokens -> tokens.officer(initiator), content, code);
    }

    private String end(String initiator, Map<String, Object> end, String code) {
        return approval(
                acts.act("incentive POST /memoranda/{code}/end", tokens -> tokens.officer(initiator), end, code));
    }

    private static String approval(WritingActs.Act asked) {
        return asked.text("approval");
    }

    private void second(String what, Map<String, Object> content, String initiator, String approval) {
        acts.act(
                "incentive POST /approvals/{approval}/" + what, tokens -> tokens.officer(initiator), content, approval);
    }
}
