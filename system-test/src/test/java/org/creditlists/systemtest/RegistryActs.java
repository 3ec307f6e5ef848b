package org.creditlists.systemtest;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.local.Tokens;

/** What can be written about bodies of the registry, and what takes two persons. */
final class RegistryActs {

    private final WritingActs acts;
    private final int owner;
    private final String today = LocalDate.now(WorkingDays.LEGAL_ZONE).toString();

    RegistryActs(WritingActs acts, int owner) {
        this.acts = acts;
        this.owner = owner;
    }

    void play() {
        String body = register();
        acts.own("body", body, Map.of());
        acts.act(
                "designation PUT /authorities/{authority}/name",
                Tokens::registrar,
                Map.of("zh", "示例单位（新名）", "en", "Sample body (new name)"),
                body);
        acts.act(
                "designation PUT /authorities/{authority}/liaison",
                Tokens::registrar,
                Map.of("name", "示例联络人", "title", "示例职务", "phone", "027-0000000"),
                body);
        Map<String, Object> mandate = Map.of("power", "DESIGNATE", "field", "FIRE_SAFETY", "from", today);
        String granted = ask("/mandates", mandate, body);
        second("approve", Map.of("act", "grant-mandate"), granted);
        acts.act(
                "designation POST /authorities/{authority}/mandates/end",
                Tokens::registrar,
                Map.of("power", "DESIGNATE", "field", "FIRE_SAFETY", "lastDay", today),
                body);
        String refused = ask("/closure", Map.of("lastDay", today), body);
        second("refuse", Map.of("reason", "示例"), refused);
        String first = acts.person().registrar();
        String taken = acts.actAs(
                        "designation POST /authorities/{authority}/closure", first, Map.of("lastDay", today), body)
                .text("approval");
        acts.actAs("designation POST /approvals/{approval}/withdraw", first, Map.of("act", "close-body"), taken);
        String waiting = ask("/closure", Map.of("lastDay", today), body);
        acts.own("approval", waiting, Map.of("registrar", acts.person().registrar()));
        byAnOfficer();
    }

    /** The state department of a field, and the commission that recognises, authorise an association themselves. */
    private void byAnOfficer() {
        String officer = owner == 0 ? "market-000000" : "credit-commission-000000";
        Map<String, Object> mandate = Map.of(
                "power",
                owner == 0 ? "DESIGNATE" : "RECOMMEND",
                "field",
                owner == 0 ? "FAKE_SHODDY_PRODUCTS" : "EXEMPLARY_INDIVIDUALS",
                "from",
                LocalDate.now(WorkingDays.LEGAL_ZONE).plusYears(owner + 1L).toString(),
                "until",
                LocalDate.now(WorkingDays.LEGAL_ZONE).plusYears(owner + 2L).toString(),
                "authorisation",
                Map.of("by", officer, "document", "示例授权〔2026〕" + owner + "号"));
        WritingActs.Act asked = acts.act(
                "designation POST /authorities/{authority}/mandates",
                tokens -> tokens.officer(officer),
                mandate,
                owner == 0 ? "food-association" : register("ASSOCIATION"));
        acts.own(
                "approval",
                asked.text("approval"),
                Map.of("officer", acts.person().officer(officer)));
    }

    private String register() {
        return register("DEPARTMENT");
    }

    private String register(String kind) {
        String id = "acts-" + UUID.randomUUID();
        acts.act(
                "designation PUT /authorities/{authority}",
                Tokens::registrar,
                Map.of("kind", kind, "level", "CITY", "region", "420100", "zh", "示例单位", "en", "Sample body"),
                id);
        return id;
    }

    private String ask(String path, Map<String, Object> content, String body) {
        return acts.act("designation POST /authorities/{authority}" + path, Tokens::registrar, content, body)
                .text("approval");
    }

    private void second(String what, Map<String, Object> content, String approval) {
        acts.act("designation POST /approvals/{approval}/" + what, Tokens::registrar, content, approval);
    }
}
