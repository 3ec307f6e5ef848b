package org.creditlists.systemtest.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.SampleCompanies;
import org.creditlists.local.Service;

/** Designates many companies by one push; its receipts say which line became which entry. */
final class Designation {

    private static final int FIRST_NUMBER = 100_000;

    private final CaseClient client;
    private final CaseSteps steps;
    private final String pushes;
    private final String run = Long.toString(System.nanoTime());

    Designation(Platform platform, CaseClient client, CaseSteps steps) {
        this.client = client;
        this.steps = steps;
        this.pushes = platform.url(Service.DESIGNATION) + "/pushes";
    }

    List<Entry> of(int cases, long seed) {
        List<SampleCompanies.Company> companies = companies(cases, seed);
        String push = pushes + "/" + send(companies);
        CaseClient.until("the push is decided", () -> client.http()
                .get(push, token())
                .json()
                .get("state")
                .asText()
                .equals("DONE"));
        List<Entry> entries = client.http()
                .get(push + "/receipts", token())
                .text()
                .lines()
                .map(line -> entry(line, companies))
                .toList();
        CaseClient.check("every line became an entry", entries.size() == cases);
        return entries;
    }

    private static List<SampleCompanies.Company> companies(int cases, long seed) {
        return new Random(seed)
                .ints(FIRST_NUMBER, 10 * FIRST_NUMBER)
                .distinct()
                .limit(cases)
                .mapToObj(SampleCompanies::of)
                .toList();
    }

    private String send(List<SampleCompanies.Company> companies) {
        List<String> lines = new ArrayList<>();
        for (SampleCompanies.Company company : companies) {
            lines.add(CaseClient.json(steps.designation(company, number(lines.size() + 1), "TAX_EVASION")));
        }
        String list = String.join("\n", lines) + "\n";
        Http.Answer accepted =
                client.http().upload(pushes, token(), "application/x-ndjson", list.getBytes(StandardCharsets.UTF_8));
        CaseClient.expect(accepted, 202);
        return accepted.json().get("push").asText();
    }

    private Entry entry(String line, List<SampleCompanies.Company> companies) {
        JsonNode receipt = CaseClient.read(line);
        int at = receipt.get("line").asInt();
        CaseClient.check("line " + at + " is accepted: " + line, receipt.has("entry"));
        return new Entry(receipt.get("entry").asText(), companies.get(at - 1).code(), number(at));
    }

    private String token() {
        return client.tokens().platform("420000");
    }

    private String number(int line) {
        return "示例决定〔2025〕随机-" + run + "-" + line;
    }
}
