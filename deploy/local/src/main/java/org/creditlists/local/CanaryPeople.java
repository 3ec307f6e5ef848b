package org.creditlists.local;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.creditlists.contracts.identity.ResidentId;
import org.creditlists.local.forgetting.Canary;

/**
 * A company and a person who do not exist, and what is written about them: every text that does not become public has a
 * word of the canary. There is no county 429999.
 *
 * @param canary whose words they bear
 * @param company name and number of an organisation, which are public
 * @param person number of the individual
 * @param behind number of a person behind the company
 * @param today on which it is written
 */
record CanaryPeople(Canary canary, SampleCompanies.Company company, String person, String behind, LocalDate today) {

    private static final int NUMBERS = 1_000_000;
    private static final int DAYS = 10_000;
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1960, 1, 1);

    static CanaryPeople of(Canary canary, LocalDate today) {
        CanaryPeople people = new CanaryPeople(
                canary, SampleCompanies.of(ThreadLocalRandom.current().nextInt(NUMBERS)), number(), number(), today);
        canary.add("number", people.person.getBytes(StandardCharsets.US_ASCII));
        canary.add("numberbehind", people.behind.getBytes(StandardCharsets.US_ASCII));
        return people;
    }

    private static String number() {
        var random = ThreadLocalRandom.current();
        LocalDate born = FIRST_BIRTHDAY.plusDays(random.nextInt(DAYS));
        String seventeen = "429999%s%03d".formatted(born.toString().replace("-", ""), random.nextInt(1_000));
        return seventeen + ResidentId.checkCharacter(seventeen);
    }

    /** The company as {@code POST /designations} takes it. */
    Map<String, Object> designationOfCompany() {
        Map<String, Object> body = designation("BLACK", "TAXATION", StoryStage.AUTHORITY, "TAX_EVASION");
        body.put("subjectKind", "ORGANISATION");
        body.put("name", company.name());
        body.put("code", company.code());
        body.put("decisionNumber", "示例决定〔遗忘〕" + company.code());
        body.put("decisionDate", today.minusMonths(13).toString());
        body.put("statement", "示例事由 " + canary.word("statement"));
        body.put("legalRepresentative", "示例人" + canary.word("representative"));
        body.put("principal", "示例人" + canary.word("principal"));
        body.put("directlyResponsible", "示例人" + canary.word("responsible") + " " + behind);
        return body;
    }

    /** The person as {@code POST /designations} takes it. */
    Map<String, Object> designationOfPerson(String court) {
        Map<String, Object> body = designation("BLACK", "COURT_ENFORCEMENT", court, "ABLE_BUT_REFUSES");
        body.put("subjectKind", "INDIVIDUAL");
        body.put("name", "示例人" + canary.word("name"));
        body.put("code", person);
        body.put("decisionNumber", "示例决定 " + canary.word("decision"));
        body.put("decisionDate", today.minusDays(2).toString());
        body.put("statement", "示例事由 " + canary.word("statement"));
        return body;
    }

    private static Map<String, Object> designation(String list, String field, String authority, String ground) {
        return new HashMap<>(Map.of("list", list, "field", field, "authority", authority, "ground", ground));
    }

    /** A page on which a word stands, not compressed. */
    byte[] page(String word) {
        String text = "BT /F1 12 Tf 72 720 Td (" + canary.word(word) + ") Tj ET";
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (String object : objects) {
            places.add(pdf.length());
            pdf.append(places.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> pdf.append(String.format(Locale.ROOT, "%010d 00000 n \n", place)));
        pdf.append("trailer\n<< /Size ")
                .append(objects.size() + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
