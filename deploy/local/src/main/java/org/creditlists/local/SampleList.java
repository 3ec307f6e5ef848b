package org.creditlists.local;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

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
            SampleLine good = SampleLine.good(companies.next(), "示例决定〔" + number + "〕" + (i + 1) + "号", today);
            csv.append(i % EVERY == EVERY - 1 ? spoilt(i, good, today) : good.text())
                    .append('\n');
        }
    }

    private String spoilt(int i, SampleLine good, LocalDate today) {
        SampleFault[] faults = SampleFault.values();
        SampleFault fault = faults[i / EVERY % faults.length];
        wrong.put(i + 2L, fault.refusal());
        return fault.in(good, today).text();
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
}
