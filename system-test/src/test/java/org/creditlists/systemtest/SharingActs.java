package org.creditlists.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.Tokens;

/** What can be written at sharing-service. */
final class SharingActs {

    private final WritingActs acts;
    private final int owner;
    private final DesignationActs designation;
    private final LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);

    SharingActs(WritingActs acts, int owner, DesignationActs designation) {
        this.acts = acts;
        this.owner = owner;
        this.designation = designation;
    }

    void play() {
        inquiries();
        applications();
        publicity();
        reviews();
        DesignationActs.Listed watched = watched();
        acts.readUntil("sharing GET /warnings/mine", acts.person().subject(watched.code()), warnings -> !warnings.json()
                .path("warnings")
                .isEmpty());
        acts.act("sharing POST /warnings/mine", tokens -> tokens.subject(watched.code()), null);
    }

    private String department() {
        return owner == 0 ? "customs-000000" : "securities-000000";
    }

    private Map<String, Object> wanted() {
        return Map.of(
                "categories",
                List.of("INDIVIDUAL-BLACK"),
                "code",
                SampleIndividual.code(1),
                "purpose",
                "示例用途",
                "legalGround",
                Articles.GUOFA_2016_33_ART_18);
    }

    private void applications() {
        String decided = UUID.randomUUID().toString();
        acts.act(
                "sharing PUT /inquiries/applications/{application}",
                tokens -> tokens.department(department()),
                wanted(),
                decided);
        acts.act(
                "sharing POST /inquiries/applications/{application}/decision",
                tokens -> tokens.approver(department()),
                Map.of("granted", true),
                decided);
        acts.act(
                "sharing DELETE /inquiries/applications/{application}",
                tokens -> tokens.approver(department()),
                null,
                decided);
        String waiting = UUID.randomUUID().toString();
        Tokens applicant = acts.person();
        acts.actAs(
                "sharing PUT /inquiries/applications/{application}",
                applicant.department(department()),
                wanted(),
                waiting);
        acts.own(
                "inquiry-application",
                waiting,
                Map.of(
                        "department",
                        applicant.department(department()),
                        "officer",
                        applicant.officer(department()),
                        "approver",
                        acts.person().approver(department())));
    }

    private void inquiries() {
        String code = SampleCompanies.of(700_101 + owner).code();
        Map<String, Object> question =
                Map.of("code", code, "purpose", "示例用途", "legalGround", Articles.GUOFA_2016_33_ART_18);
        acts.act("sharing POST /inquiries", tokens -> tokens.department(department()), question);
        acts.act(
                "sharing POST /inquiries/names",
                tokens -> tokens.department(department()),
                Map.of(
                        "name",
                        SampleCompanies.of(700_101 + owner).name(),
                        "purpose",
                        "示例用途",
                        "legalGround",
                        Articles.GUOFA_2016_33_ART_18));
        acts.act(
                "sharing POST /inquiries/as-it-was",
                tokens -> tokens.department(department()),
                WritingActs.with(question, "on", today.minusDays(1).toString()));
        acts.act(
                "sharing POST /inquiries/batch?purpose=sample&legalGround=sample",
                tokens -> tokens.department(department()),
                "{\"code\":\"" + code + "\"}\n");
        DesignationActs.Listed person = designation.exemplary();
        acts.actOnceKnown(
                "sharing POST /report/counter",
                tokens -> tokens.desk("credit-420100"),
                Map.of("code", person.code(), "identityChecked", true));
    }

    private void publicity() {
        for (boolean taken : List.of(true, false)) {
            String record = record(false);
            if (taken) {
                acts.act(
                        "sharing DELETE /publicity/{record}",
                        tokens -> tokens.officer(designation.authority()),
                        null,
                        record);
            } else {
                acts.own(
                        "record",
                        record,
                        Map.of(
                                "officer", acts.person().officer(designation.authority()),
                                "platform", acts.person().platform("420000")));
            }
        }
        acts.act("sharing POST /reviews/records/{record}", Tokens::reviewer, Map.of("publish", true), record(true));
    }

    private String record(boolean sensitive) {
        SampleCompanies.Company company = SampleCompanies.of(700_005 + owner);
        Map<String, Object> line = new HashMap<>();
        line.put("kind", "PENALTY");
        line.put("documentNumber", "示例公示〔诸事〕" + UUID.randomUUID());
        line.put("subjectKind", "ORGANISATION");
        line.put("name", company.name());
        line.put("code", company.code());
        line.put("title", "示例事项");
        line.put("basis", "示例法规第一条");
        line.put("decisionDate", today.minusDays(2).toString());
        line.put("grade", "GENERAL");
        line.put("sensitive", sensitive);
        return acts.act(
                        "sharing POST /publicity",
                        tokens -> tokens.officer(designation.authority()),
                        WritingActs.line(line))
                .json()
                .path(0)
                .path("record")
                .asText();
    }

    private void reviews() {
        DesignationActs.Listed person = designation.exemplary();
        acts.actOnceKnown(
                "designation PUT /entries/{entry}/consent",
                tokens -> tokens.subject(person.code()),
                Map.of("given", true),
                person.entry());
        WritingActs.Act queue =
                acts.readUntil("sharing GET /reviews", acts.person().reviewer(), waiting -> waiting.answer()
                        .contains(person.entry()));
        for (JsonNode waiting : queue.json().path("entries")) {
            if (waiting.path("entry").asText().equals(person.entry())) {
                acts.act(
                        "sharing POST /reviews/entries/{entry}",
                        Tokens::reviewer,
                        Map.of(
                                "publish",
                                true,
                                "version",
                                waiting.path("version").asLong()),
                        person.entry());
            }
        }
    }

    /** Three authorities watch one company: it is warned. */
    private DesignationActs.Listed watched() {
        Map<String, Object> first = designation.body("WATCH", "TAXATION", "tax-420000", "ARREARS_OVERDUE", 12);
        DesignationActs.Listed listed = designation.designate(first);
        Map<String, String> others = Map.of("market-420000", "FOOD_DRUGS", "safety-420000", "PRODUCTION_SAFETY");
        others.forEach((authority, field) -> {
            Map<String, Object> next = designation.body(
                    "WATCH",
                    field,
                    authority,
                    field.equals("FOOD_DRUGS") ? "SAMPLING_FAILED" : "HAZARD_UNRECTIFIED",
                    11);
            next.put("name", first.get("name"));
            next.put("code", first.get("code"));
            designation.designate(next);
        });
        return listed;
    }
}
