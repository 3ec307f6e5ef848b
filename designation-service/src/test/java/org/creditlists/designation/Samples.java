package org.creditlists.designation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.identity.Uscc;

/** Plainly fictitious designations, good until a test spoils them. */
public final class Samples {

    public static final String DATABASE = "designation_tests";

    private Samples() {}

    public static Map<String, Object> designation(String code, String decisionNumber) {
        Map<String, Object> body = new HashMap<>();
        body.put("list", "BLACK");
        body.put("field", "TAXATION");
        body.put("subjectKind", "ORGANISATION");
        body.put("name", "示例企业");
        body.put("code", code);
        body.put("authority", "tax-420000");
        body.put("decisionNumber", decisionNumber);
        body.put("decisionDate", today().minusDays(1).toString());
        body.put("ground", "TAX_EVASION");
        body.put("statement", "示例事由");
        return body;
    }

    public static String csv(int lines, String number) {
        StringBuilder csv = new StringBuilder("名单类型,领域,主体类型,企业名称,统一社会信用代码,认定部门,认定文号,认定日期,认定情形,事由\n");
        for (int i = 0; i < lines; i++) {
            csv.append("BLACK,TAXATION,ORGANISATION,示例企业,")
                    .append(code(1000 + i))
                    .append(",tax-420000,")
                    .append(number)
                    .append('-')
                    .append(i)
                    .append(',')
                    .append(today().minusDays(2))
                    .append(",TAX_EVASION,\"示例,事由\"\n");
        }
        return csv.toString();
    }

    public static String json(Map<String, Object> members) {
        StringBuilder json = new StringBuilder();
        members.forEach((name, value) -> json.append(json.isEmpty() ? "" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(
                        value instanceof String text
                                ? '"' + text.replace("\u0000", "\\u0000") + '"'
                                : String.valueOf(value)));
        return json.toString();
    }

    public static LocalDate today() {
        return LocalDate.now(WorkingDays.LEGAL_ZONE);
    }

    public static String code(int number) {
        String eight = "MA%06d".formatted(number);
        String seventeen = "91420100" + eight + Uscc.organisationCheckCharacter(eight);
        return seventeen + Uscc.checkCharacter(seventeen);
    }

    public static byte[] concat(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            try {
                out.write(part);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return out.toByteArray();
    }
}
