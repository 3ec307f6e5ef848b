package org.creditlists.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.local.Http;
import org.creditlists.local.Platform;
import org.creditlists.local.Service;
import org.creditlists.local.Tokens;

/** Amends the sample memorandum to very many duties, and has every department sign it. */
final class MemorandumBench {

    private static final int DEPARTMENTS = 20;
    /** Punishments that touch organisations, anywhere in the nation. */
    private static final List<String> MEASURES = List.of(
            "PUN-10-01",
            "PUN-10-02",
            "PUN-10-03",
            "PUN-10-04",
            "PUN-10-05",
            "PUN-10-06",
            "PUN-10-07",
            "PUN-10-08",
            "PUN-10-09",
            "PUN-10-10",
            "PUN-10-11",
            "PUN-10-12",
            "PUN-11-01",
            "PUN-11-09");

    private MemorandumBench() {}

    static void conclude(Platform platform, int orders) {
        var tokens = new Tokens(platform.secrets().issuer(), Duration.ofHours(1));
        var http = new Http();
        List<String> departments = new LinkedHashSet<>(sampleDepartments(http, platform))
                .stream().limit(DEPARTMENTS).toList();
        Map<String, Object> text = text(duties(departments, orders));
        String memorandum = platform.url(Service.INCENTIVE) + "/memoranda/MOU-TAXATION-BLACK";
        Watch.until(
                "the registry is known",
                () -> http.put(memorandum + "/draft", tokens.officer("tax-000000"), text)
                                .status()
                        == 200);
        int revision = http.get(memorandum, tokens.officer("tax-000000"))
                .json()
                .get("draft")
                .get("revision")
                .asInt();
        Set<String> parties = new LinkedHashSet<>(departments);
        parties.add("tax-000000");
        parties.forEach(party -> {
            var signed = http.post(memorandum + "/signatures", tokens.department(party), Map.of("revision", revision));
            if (signed.status() != 200) {
                throw new IllegalStateException(signed.text());
            }
        });
    }

    private static List<Map<String, String>> duties(List<String> departments, int orders) {
        List<Map<String, String>> duties = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            duties.add(Map.of(
                    "measure", MEASURES.get(i % MEASURES.size()),
                    "department", departments.get(i % departments.size())));
        }
        return duties;
    }

    private static Map<String, Object> text(List<Map<String, String>> duties) {
        return Map.of(
                "list",
                "BLACK",
                "field",
                "TAXATION",
                "zh",
                "示例",
                "en",
                "Sample",
                "from",
                LocalDate.now(WorkingDays.LEGAL_ZONE).toString(),
                "duties",
                duties);
    }

    private static List<String> sampleDepartments(Http http, Platform platform) {
        List<String> departments = new ArrayList<>();
        http.get(platform.url(Service.INCENTIVE) + "/memoranda", "").json().forEach(memorandum -> memorandum
                .get("versions")
                .get(0)
                .get("duties")
                .forEach(duty -> departments.add(duty.get("department").asText())));
        return departments;
    }
}
