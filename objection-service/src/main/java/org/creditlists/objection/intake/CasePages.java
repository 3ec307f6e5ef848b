package org.creditlists.objection.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.creditlists.casehandling.page.CasePage;
import org.creditlists.casehandling.page.CasePage.Fact;
import org.creditlists.casehandling.timeline.TimelineEntry;
import org.creditlists.contracts.list.Text;
import org.creditlists.objection.query.CaseView;
import org.creditlists.objection.query.CaseView.Named;
import org.jspecify.annotations.Nullable;

/** An objection as a page. */
final class CasePages {

    private CasePages() {}

    static CasePage of(CaseView view, List<TimelineEntry> acts) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.ofEntry(view.entry(), view.list(), view.field()));
        facts.add(Fact.of("认定部门", "Authority", text(view.authority())));
        facts.add(Fact.of("异议事由", "Ground", text(view.ground())));
        facts.add(Fact.of("提出日期", "Raised on", view.raisedOn()));
        if (view.responsible() != null && view.deadline() != null) {
            facts.add(Fact.of("现由其办理", "Now with", text(view.responsible())));
            facts.add(Fact.ofDeadline(
                    view.deadline(), Boolean.TRUE.equals(view.provisional()), Boolean.TRUE.equals(view.overdue())));
        }
        facts.add(Fact.of("措施是否暂停", "Whether measures rest", text(view.suspension())));
        addIfGiven(facts, "异议人的说明", "What the objector says", view.statement());
        view.evidence()
                .forEach(file -> facts.add(Fact.of(
                        "证明材料",
                        "Evidence",
                        file.mediaType() + " · " + file.bytes() + " B · SHA-256 " + file.sha256())));
        CaseView.Outcome outcome = view.outcome();
        if (outcome != null) {
            addIfGiven(facts, "作出决定的部门", "Decided by", outcome.decidedBy());
            addIfGiven(facts, "决定日期", "Decided on", outcome.decidedOn());
            addIfGiven(facts, "处理方式", "Remedy", outcome.remedy());
            addIfGiven(facts, "未予支持的理由", "Reason of the rejection", outcome.reason());
            addIfGiven(facts, "说明", "Explanation", outcome.explanation());
            addIfGiven(facts, "恢复信誉通知发出日期", "Name cleared on", outcome.clearedOn());
        }
        return new CasePage(
                new Text("异议办理情况", "An objection"),
                view.caseId().toString(),
                text(view.state()),
                facts,
                view.next().stream()
                        .map(step ->
                                new CasePage.Step(new Text(step.zh(), step.en()), Objects.toString(step.until(), "")))
                        .toList(),
                acts);
    }

    private static void addIfGiven(List<Fact> facts, String zh, String en, @Nullable Object value) {
        if (value instanceof Named named) {
            facts.add(Fact.of(zh, en, text(named)));
        } else if (value != null) {
            facts.add(Fact.of(zh, en, value));
        }
    }

    private static Text text(Named named) {
        return new Text(named.zh(), named.en());
    }
}
