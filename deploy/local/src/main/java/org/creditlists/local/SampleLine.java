package org.creditlists.local;

import java.time.LocalDate;

/** One line of a list as a provincial platform pushes it. */
record SampleLine(
        String list,
        String field,
        String name,
        String code,
        String authority,
        String decision,
        String date,
        String ground,
        String until) {

    static SampleLine good(SampleCompanies.Company company, String decision, LocalDate today) {
        return new SampleLine(
                "BLACK",
                "TAXATION",
                company.name(),
                company.code(),
                "tax-420000",
                decision,
                today.minusDays(30).toString(),
                "TAX_EVASION",
                "");
    }

    String text() {
        return String.join(
                ",", list, field, "ORGANISATION", name, code, authority, decision, date, ground, "示例：偷逃税款", until);
    }
}
