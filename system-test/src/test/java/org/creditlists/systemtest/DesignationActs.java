package org.creditlists.systemtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.local.SampleCompanies;

/** What can be written at designation-service about entries, pushes and people who apply. */
final class DesignationActs {

    private static final String LEAD = "credit-420100";
    private static final int FIRST_COMPANY = 611_000;
    private static final int FIRST_PERSON = 400;
    private static final int LINES = 12;

    private final WritingActs acts;
    private final int owner;
    private final LocalDate today = LocalDate.now(WorkingDays.LEGAL_ZONE);
    private int companies;

    DesignationActs(WritingActs acts, int owner) {
        this.acts = acts;
        this.owner = owner;
    }

    /** An entry with who is concerned. */
    record Listed(String entry, String code, String authority) {}

    /** The authority that designates in the acts of this owner. */
    String authority() {
        return owner == 0 ? "tax-420000" : "environment-420000";
    }

    String field() {
        return owner == 0 ? "TAXATION" : "ECOLOGICAL_ENVIRONMENT";
    }

    String region() {
        return owner == 0 ? "420000" : "330000";
    }

    void play() {
        entries();
        countersignings();
        takenDown();
        reinstatements();
        applications();
        pushes();
        acts.act(
                "designation POST /revocations",
                tokens -> tokens.operator(),
                Map.of("jti", UUID.randomUUID().toString(), "reason", "示例：离岗"));
    }

    private void entries() {
        Listed burdened = black(20);
        acts.act(
                "designation POST /entries/{entry}/notice/delivery",
                tokens -> tokens.subject(burdened.code()),
                Map.of(),
                burdened.entry());
        Listed person = exemplary();
        acts.act(
                "designation PUT /entries/{entry}/consent",
                tokens -> tokens.subject(person.code()),
                Map.of("given", true),
                person.entry());
        own("entry", burdened);
        own("burdened", burdened);
        // The initiator of the memorandum may start measures for it.
        acts.own(
                "orderable",
                burdened.entry(),
                Map.of("officer", acts.person().officer(authority().replaceFirst("-.*", "-000000"))));
        own("entry", person);
    }

    private void countersignings() {
        for (boolean signed : List.of(true, false)) {
            Listed ended = black(30);
            acts.act(
                    "designation POST /entries/{entry}/withdrawal",
                    tokens -> tokens.officer(authority()),
                    Map.of("reason", "REVOKED"),
                    ended.entry());
            if (signed) {
                acts.act(
                        "designation POST /countersignings/{entry}",
                        tokens -> tokens.officer(authority()),
                        Map.of("agreed", true),
                        ended.entry());
            } else {
                own("countersigning", ended);
            }
        }
    }

    /** RED entries that BLACK ended: one of which its authority has taken note, and one that waits. */
    private void takenDown() {
        for (boolean noted : List.of(true, false)) {
            Listed ended = redEndedBy(new ArrayList<>());
            if (noted) {
                acts.act(
                        "designation POST /taken-down/{entry}/receipt",
                        tokens -> tokens.officer(ended.authority()),
                        null,
                        ended.entry());
            } else {
                own("takendown", ended);
            }
        }
    }

    /** RED entries that BLACK ended in error: one that its authority has reinstated, and one that waits. */
    private void reinstatements() {
        for (boolean done : List.of(true, false)) {
            List<Listed> black = new ArrayList<>();
            Listed ended = redEndedBy(black);
            acts.act(
                    "designation POST /entries/{entry}/withdrawal",
                    tokens -> tokens.officer(authority()),
                    Map.of("reason", "ERROR"),
                    black.getFirst().entry());
            if (done) {
                acts.act(
                        "designation POST /reinstatements/{entry}",
                        tokens -> tokens.officer(ended.authority()),
                        Map.of("act", "REINSTATE"),
                        ended.entry());
            } else {
                own("reinstatable", ended);
            }
        }
    }

    /** @param black takes the BLACK entry that ended it */
    private Listed redEndedBy(List<Listed> black) {
        Map<String, Object> red = owner == 0
                ? body("RED", "TAXATION", "tax-420000", "GOOD_CREDIT_CLASS", 30)
                : body("RED", "FOOD_DRUGS", "market-420000", "GOOD_CREDIT_CLASS", 30);
        Listed ended = designate(red);
        Map<String, Object> serious = new HashMap<>(blackBody(20));
        serious.put("code", red.get("code"));
        serious.put("name", red.get("name"));
        black.add(designate(serious));
        return ended;
    }

    private void applications() {
        String region = "420100";
        for (boolean decided : List.of(true, false)) {
            String code = SampleIndividual.code(FIRST_PERSON + 10 * owner + (decided ? 1 : 2));
            WritingActs.Act applied = acts.act(
                    "designation POST /applications",
                    tokens -> tokens.subject(code),
                    Map.of("name", "示例自然人乙", "region", region, "statement", "示例"));
            String application = applied.text("application");
            if (decided) {
                acts.act(
                        "designation POST /applications/{application}/verification",
                        tokens -> tokens.officer(LEAD),
                        Map.of("verified", false, "reason", "示例"),
                        application);
            } else {
                acts.own(
                        "application",
                        application,
                        Map.of("officer", acts.person().officer(LEAD)));
            }
        }
    }

    private void pushes() {
        String line = WritingActs.line(blackBody(40));
        WritingActs.Act byOfficer = acts.act("designation POST /pushes", tokens -> tokens.officer(authority()), line);
        acts.own("push", byOfficer.text("push"), Map.of("officer", acts.person().officer(authority())));
        String nobodys = WritingActs.line(Map.of("authority", "tax-" + region()));
        WritingActs.Act byPlatform = acts.act("designation POST /pushes", tokens -> tokens.platform(region()), nobodys);
        acts.own(
                "push",
                byPlatform.text("push"),
                Map.of("platform", acts.person().platform(region())));
        String layout = """
                {"layout":"own","columns":[{"name":"单位","means":"name"},{"name":"号码","means":"code"}]}""";
        acts.act(
                "designation POST /pushes/with-layout?list=BLACK&field=" + field() + "&authority=" + authority(),
                tokens -> tokens.officer(authority()),
                WritingActs.withLayout(layout, "单位,号码\n示例企业,1\n"));
        snapshot();
    }

    /** A list of which so much is missing that a second person has to agree. */
    private void snapshot() {
        if (owner != 0) {
            return;
        }
        String authority = "defence-420106";
        List<String> lines = Stream.generate(() -> defence(authority))
                .limit(LINES)
                .map(WritingActs::line)
                .toList();
        String officer = acts.person().officer(authority);
        String before = acts.actAs("designation POST /pushes", officer, String.join("", lines))
                .text("push");
        acts.readUntil(
                "designation GET /pushes/{push}",
                officer,
                push -> push.text("state").equals("DONE"),
                before);
        String push = acts.actAs(
                        "designation POST /pushes?mode=SNAPSHOT&list=BLACK&field=NATIONAL_DEFENCE&authority="
                                + authority,
                        officer,
                        lines.getFirst())
                .text("push");
        acts.readUntil(
                "designation GET /pushes/{push}",
                officer,
                asked -> !List.of("RECEIVED", "WITHDRAWING").contains(asked.text("state")),
                push);
        acts.own("push", push, Map.of("officer", officer));
        acts.act(
                "designation POST /pushes/{push}/confirmation",
                tokens -> tokens.officer(authority),
                Map.of("confirmed", true),
                push);
        workbook();
    }

    private Map<String, Object> defence(String authority) {
        Map<String, Object> body = body("BLACK", "NATIONAL_DEFENCE", authority, "SERVICE_REFUSED", 30);
        body.put("subjectKind", "INDIVIDUAL");
        body.put("name", SampleIndividual.NAME + "丙");
        body.put("code", SampleIndividual.code(FIRST_PERSON + 50 + companies));
        return body;
    }

    private void workbook() {
        String table = "主体名称,统一社会信用代码\n示例企业,1\n";
        String officer = acts.person().officer(authority());
        String push = acts.actAs(
                        "designation POST /pushes?list=BLACK&field=" + field() + "&authority=" + authority(),
                        officer,
                        table)
                .text("push");
        acts.readUntil(
                "designation GET /pushes/{push}",
                officer,
                asked -> List.of("DONE", "FAILED").contains(asked.text("state")),
                push);
        acts.act(
                "designation POST /pushes/{push}/receipts/workbook",
                tokens -> tokens.officer(authority()),
                table,
                push);
    }

    private void own(String kind, Listed listed) {
        acts.own(
                kind,
                listed.entry(),
                Map.of(
                        "officer", acts.person().officer(listed.authority()),
                        "subject", acts.person().subject(listed.code())));
    }

    /** @param daysAgo of the decision */
    Listed black(int daysAgo) {
        return designate(blackBody(daysAgo));
    }

    private Map<String, Object> blackBody(int daysAgo) {
        return body("BLACK", field(), authority(), owner == 0 ? "TAX_EVASION" : "ILLEGAL_DISCHARGE", daysAgo);
    }

    /** An individual on RED. */
    Listed exemplary() {
        companies++;
        Map<String, Object> body = body("RED", "EXEMPLARY_INDIVIDUALS", LEAD, "HONOUR", 20);
        body.put("subjectKind", "INDIVIDUAL");
        body.put("name", SampleIndividual.NAME + "乙");
        body.put("code", SampleIndividual.code(FIRST_PERSON + 100 + 20 * owner + companies));
        body.put("honour", "诚信之星");
        return designate(body);
    }

    Listed designate(Map<String, Object> body) {
        String authority = String.valueOf(body.get("authority"));
        WritingActs.Act done = acts.act("designation POST /designations", tokens -> tokens.officer(authority), body);
        return new Listed(done.text("entry"), String.valueOf(body.get("code")), authority);
    }

    /** An organisation that nobody else's acts are about. */
    Map<String, Object> body(String list, String field, String authority, String ground, int daysAgo) {
        companies++;
        SampleCompanies.Company company = SampleCompanies.of(FIRST_COMPANY + 100 * owner + companies);
        Map<String, Object> body = new HashMap<>();
        body.put("list", list);
        body.put("field", field);
        body.put("subjectKind", "ORGANISATION");
        body.put("name", company.name());
        body.put("code", company.code());
        body.put("authority", authority);
        body.put("decisionNumber", "示例决定〔诸事〕" + UUID.randomUUID());
        body.put("decisionDate", today.minusDays(daysAgo).toString());
        body.put("ground", ground);
        body.put("statement", "示例事由");
        return body;
    }
}
