package org.creditlists.sharing.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.creditlists.contracts.calendar.WorkingDays;
import org.creditlists.contracts.list.Text;
import org.creditlists.sharing.log.SubjectInquiries;
import org.creditlists.sharing.power.Powers;

/** What a report says on paper: words for codes, and times of the place. */
public final class ReportWords {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final Map<String, Text> WORDS = Map.of(
            "RED", new Text("红名单", "Red list"),
            "BLACK", new Text("黑名单", "Black list"),
            "WATCH", new Text("重点关注名单", "Watch list"),
            "LEGAL_REPRESENTATIVE", new Text("法定代表人", "legal representative"),
            "PRINCIPAL", new Text("主要负责人", "principal responsible person"),
            "DIRECTLY_RESPONSIBLE", new Text("直接责任人员", "directly responsible person"),
            "LICENCE", new Text("行政许可", "licence"),
            "PENALTY", new Text("行政处罚", "penalty"),
            "OBJECTION", new Text("异议", "objection"),
            "RESTORATION", new Text("信用修复", "restoration"));

    private final Powers powers;

    ReportWords(Powers powers) {
        this.powers = powers;
    }

    public Text of(String code) {
        return WORDS.getOrDefault(code, new Text(code, code));
    }

    /** Asia/Shanghai. */
    public String time(Instant at) {
        return MINUTES.format(at.atZone(WorkingDays.LEGAL_ZONE));
    }

    /** A day as it is, a time as it was there. */
    public String when(String text) {
        return text.contains("T") ? time(Instant.parse(text)) : text;
    }

    /** The rank by which somebody asked, and numbers of special applications. */
    public Text power(SubjectInquiries.Asked asked) {
        List<String> parts = List.of(asked.power().split("\\+"));
        LocalDate day = LocalDate.ofInstant(asked.askedAt(), WorkingDays.LEGAL_ZONE);
        Text rank = powers.on(day)
                .find(asked.organisation(), parts.getFirst())
                .map(one -> new Text(one.zh(), one.en()))
                .orElse(new Text(parts.getFirst(), parts.getFirst()));
        String granted = parts.stream().skip(1).collect(Collectors.joining(" "));
        return granted.isEmpty()
                ? rank
                : new Text(rank.zh() + "，特殊查询申请 " + granted, rank.en() + ", special application " + granted);
    }
}
