package org.creditlists.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.local.Tokens;
import org.creditlists.testkit.HandedIn;

/** What can be written at objection-service and restoration-service. */
final class CaseActs {

    private static final int WIDTH = 50;

    private final WritingActs acts;
    private final int owner;
    private final DesignationActs designation;
    private final LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);

    CaseActs(WritingActs acts, int owner, DesignationActs designation) {
        this.acts = acts;
        this.owner = owner;
        this.designation = designation;
    }

    void play() {
        objections();
        liaisons();
        restorations();
        attendances();
        shieldings();
    }

    private String officer(Tokens tokens) {
        return tokens.officer(designation.authority());
    }

    private String raise(DesignationActs.Listed entry, Function<Tokens, String> who, List<String> files) {
        Map<String, Object> body =
                Map.of("entry", entry.entry(), "ground", "FACTS_WRONG", "statement", "示例：与事实不符", "evidence", files);
        return acts.actOnceKnown("objection POST /objections", who, body).text("caseId");
    }

    private String file(String service, String path, String code) {
        return acts.act(
                        service + " POST " + path + "/evidence",
                        tokens -> tokens.subject(code),
                        HandedIn.pdf(WIDTH + owner))
                .text("evidence");
    }

    private void objections() {
        DesignationActs.Listed entry = designation.black(25);
        String file = file("objection", "/objections", entry.code());
        String open = raise(entry, tokens -> tokens.subject(entry.code()), List.of(file));
        Map<String, String> owners = owners(entry);
        acts.own("objection", open, owners);
        acts.own("objection-file", List.of(open, file), owners);
        String unused = file("objection", "/objections", entry.code());
        acts.own("unused-objection-file", unused, owners);
        acts.act(
                "objection DELETE /evidence/{evidence}",
                tokens -> tokens.subject(entry.code()),
                null,
                file("objection", "/objections", entry.code()));

        DesignationActs.Listed retracted = designation.black(25);
        acts.act(
                "objection POST /objections/{case}/retraction",
                tokens -> tokens.subject(retracted.code()),
                Map.of("act", "RETRACT"),
                raise(retracted, tokens -> tokens.subject(retracted.code()), List.of()));
        clear();
    }

    /** An objection that is right: whoever was told of the entry acknowledges that it was wrong. */
    private void clear() {
        DesignationActs.Listed wrong = designation.black(25);
        WritingActs.Act orders = acts.readUntil(
                "incentive GET /entries/{entry}/orders",
                acts.person().auditor(),
                found -> found.json().size() > 1,
                wrong.entry());
        JsonNode order = orders.json().path(0);
        String right = raise(wrong, tokens -> tokens.subject(wrong.code()), List.of());
        acts.act(
                "objection POST /objections/{case}/decision",
                this::officer,
                Map.of("outcome", "UPHELD", "remedy", "WITHDRAWAL", "explanation", "示例：经核实有误"),
                right);
        String department = owner == 0 ? "finance-000000" : "banking-000000";
        acts.readUntil(
                "objection GET /clearing-notices", acts.person().department(department), notices -> notices.answer()
                        .contains(right));
        acts.act(
                "objection POST /clearing-notices/{case}/acknowledgement",
                tokens -> tokens.department(department),
                null,
                right);
        acts.actOnceKnown(
                "incentive POST /orders/{order}/confirmation",
                tokens -> tokens.department(order.path("department").asText()),
                Map.of("turn", 1),
                order.path("order").asText());
        for (JsonNode told : orders.json()) {
            String body = told.path("department").asText();
            acts.own(
                    "clearing",
                    right,
                    Map.of(
                            "department", acts.person().department(body),
                            "officer", acts.person().officer(body)));
        }
    }

    private void liaisons() {
        DesignationActs.Listed entry = designation.black(25);
        String organisation = owner == 0 ? "customs-000000" : "securities-000000";
        String passedOn = raise(entry, tokens -> tokens.liaison(organisation), List.of());
        acts.own(
                "objection",
                passedOn,
                Map.of(
                        "liaison", acts.person().liaison(organisation),
                        "officer", acts.person().officer(entry.authority())));
    }

    private Map<String, String> owners(DesignationActs.Listed entry) {
        return Map.of(
                "subject", acts.person().subject(entry.code()),
                "officer", acts.person().officer(entry.authority()));
    }

    private String apply(DesignationActs.Listed entry, List<String> files) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "entry", entry.entry(), "route", "EXPLANATION", "statement", "示例：已补缴", "commitment", "COMMITMENT-1"));
        body.put("evidence", files);
        return acts.actOnceKnown("restoration POST /restorations", tokens -> tokens.subject(entry.code()), body)
                .text("caseId");
    }

    private void restorations() {
        DesignationActs.Listed entry = designation.black(420);
        String file = file("restoration", "/restorations", entry.code());
        String open = apply(entry, List.of(file));
        Map<String, String> owners = owners(entry);
        acts.own("restoration", open, owners);
        acts.own("restoration-file", List.of(open, file), owners);
        acts.own("unused-restoration-file", file("restoration", "/restorations", entry.code()), owners);
        acts.act(
                "restoration DELETE /evidence/{evidence}",
                tokens -> tokens.subject(entry.code()),
                null,
                file("restoration", "/restorations", entry.code()));

        acts.act(
                "restoration POST /restorations/check",
                tokens -> tokens.subject(entry.code()),
                Map.of("entry", entry.entry(), "route", "EXPLANATION"));
        DesignationActs.Listed taken = designation.black(420);
        acts.act(
                "restoration POST /restorations/{case}/withdrawal",
                tokens -> tokens.subject(taken.code()),
                Map.of("act", "WITHDRAW"),
                apply(taken, List.of()));

        DesignationActs.Listed granted = designation.black(420);
        String done = apply(granted, List.of());
        acts.act("restoration POST /restorations/{case}/acceptance", this::officer, Map.of("act", "ACCEPT"), done);
        acts.act(
                "restoration POST /restorations/{case}/decision",
                this::officer,
                Map.of("outcome", "GRANTED", "confirmed", List.of("RECTIFIED", "OBLIGATIONS_MET", "HARM_UNDONE")),
                done);
        acts.own("granted", done, owners(granted));
    }

    private void attendances() {
        String provider = "acts-trainer-" + owner;
        Map<String, Object> recognition = Map.of(
                "zh", "示例培训机构",
                "en", "Sample provider",
                "training", true,
                "service", false,
                "document", "示例认可〔2026〕1号",
                "from", "2026-01-01");
        acts.act("restoration PUT /providers/{provider}", this::officer, recognition, provider);
        acts.own("provider", provider, Map.of("officer", acts.person().officer(designation.authority())));
        String kept = attendance(provider);
        acts.own("attendance", kept, Map.of("provider", acts.person().provider(provider)));
        acts.act(
                "restoration POST /attendances/{attendance}/revocation",
                tokens -> tokens.provider(provider),
                Map.of("act", "REVOKE"),
                attendance(provider));
    }

    private String attendance(String provider) {
        Map<String, Object> attended = Map.of(
                "code",
                SampleIndividual.code(1),
                "kind",
                "TRAINING",
                "hours",
                2,
                "on",
                today.toString(),
                "document",
                "示例培训" + UUID.randomUUID());
        return acts.act("restoration POST /attendances", tokens -> tokens.provider(provider), attended)
                .text("attendance");
    }

    private void shieldings() {
        DesignationActs.Listed entry = designation.black(25);
        acts.own("shielding", shield(entry), owners(entry));
        acts.own("shielded", entry.entry(), owners(entry));
        acts.act(
                "restoration POST /shieldings/{case}/end",
                this::officer,
                Map.of("act", "END_SHIELDING"),
                shield(designation.black(25)));
    }

    private String shield(DesignationActs.Listed entry) {
        Map<String, Object> plan = Map.of(
                "entry",
                entry.entry(),
                "court",
                "示例法院",
                "document",
                "示例破〔2026〕1号",
                "until",
                today.plusDays(30).toString());
        return acts.actOnceKnown("restoration POST /shieldings", this::officer, plan)
                .text("caseId");
    }
}
