package org.creditlists.systemtest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.local.SampleCompanies;

/** What an officer sends who puts a company on BLACK. */
final class BlackDesignation {

    static final String AUTHORITY = "tax-420000";

    private BlackDesignation() {}

    /** @param mark of the document, by which those of one test are known */
    static Map<String, Object> of(SampleCompanies.Company company, String mark) {
        Map<String, Object> body = new HashMap<>();
        body.put("list", "BLACK");
        body.put("field", "TAXATION");
        body.put("subjectKind", "ORGANISATION");
        body.put("name", company.name());
        body.put("code", company.code());
        body.put("authority", AUTHORITY);
        body.put("decisionNumber", "示例决定〔" + mark + "〕" + System.nanoTime());
        body.put(
                "decisionDate",
                LocalDate.now(WorkingDays.LEGAL_ZONE).minusDays(30).toString());
        body.put("ground", "TAX_EVASION");
        body.put("statement", "示例事由");
        return body;
    }
}
