package org.creditlists.local;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.creditlists.contracts.identity.Uscc;

/** A CSV as a provincial platform pushes it, with lines that are wrong in known ways. */
public final class SampleList {

    private static final String HEADER = "名单类型,领域,主体类型,企业名称,统一社会信用代码,认定部门,认定文号,认定日期,认定情形,事由,有效期至";
    private static final int EVERY = 25;

    private final StringBuilder csv = new StringBuilder(HEADER).append('\n');
    private final Map<Long, String> wrong = new LinkedHashMap<>();
    private final int lines;

    /**
     * @param lines without the header
     * @param number makes the decision numbers of this list different from those of others
     */
    public SampleList(int lines, String number, LocalDate today, RandomGenerator random) {
        this.lines = lines;
        var companies = new SampleCompanies(random);
        for (int i = 0; i < lines; i++) {
            boolean spoilt = i % EVERY == EVERY - 1;
            csv.append(line(i, spoilt ? i / EVERY % 8 : -1, number, today, companies.next()))
                    .append('\n');
        }
    }

    public byte[] csv() {
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    public int lines() {
        return lines;
    }

    /** The code of the refusal that each wrong line must get, by its number in the file. */
    public Map<Long, String> wrong() {
        return wrong;
    }

    private String line(int i, int fault, String number, LocalDate today, SampleCompanies.Company company) {
        String list = "BLACK";
        String field = "TAXATION";
        String code = company.code();
        String authority = "tax-420000";
        String decision = "示例决定〔" + number + "〕" + (i + 1) + "号";
        String date = today.minusDays(30).toString();
        String ground = "TAX_EVASION";
        String until = "";
        String refusal = null;
        switch (fault) {
            case 0 -> {
                // A wrong organisation code, and a last character that does not happen to be right for it.
                String seventeen = code.substring(0, 16) + (code.charAt(16) == '1' ? '2' : '1');
                code = seventeen + (Uscc.checkCharacter(seventeen) == 'A' ? 'B' : 'A');
                refusal = "code-check-digit";
            }
            case 1 -> {
                decision = "";
                refusal = "field-missing";
            }
            case 2 -> {
                until = today.minusDays(40).toString();
                refusal = "validity-before-decision";
            }
            case 3 -> {
                authority = "tax-330000";
                refusal = "not-yours";
            }
            case 4 -> {
                field = "FOOD_DRUGS";
                refusal = "not-competent";
            }
            case 5 -> {
                list = "GREY";
                refusal = "wrong-value";
            }
            case 6 -> {
                date = "2026-02-30";
                refusal = "wrong-date";
            }
            case 7 -> {
                ground = "BAD_MOOD";
                refusal = "ground-unknown";
            }
            default -> {
                // a good line
            }
        }
        if (refusal != null) {
            wrong.put(i + 2L, refusal);
        }
        return String.join(
                ",",
                list,
                field,
                "ORGANISATION",
                company.name(),
                code,
                authority,
                decision,
                date,
                ground,
                "示例：偷逃税款",
                until);
    }
}
