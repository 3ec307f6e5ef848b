package org.creditlists.restoration.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.creditlists.casehandling.page.CasePage;
import org.creditlists.casehandling.page.CasePage.Fact;
import org.creditlists.casehandling.timeline.TimelineEntry;
import org.creditlists.contracts.list.Text;
import org.creditlists.restoration.query.ApplicationView;
import org.creditlists.restoration.query.ApplicationView.Named;
import org.jspecify.annotations.Nullable;

/** An application as a page. */
final class ApplicationPages {

    private ApplicationPages() {}

    static CasePage of(ApplicationView view, List<TimelineEntry> acts) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.ofEntry(view.entry(), view.list(), view.field()));
        facts.add(Fact.of("认定部门", "Authority", text(view.authority())));
        facts.add(Fact.of("修复途径", "Route", text(view.route())));
        view.conditions().forEach(condition -> facts.add(Fact.of("修复条件", "Condition", text(condition))));
        facts.add(Fact.of("提交日期", "Applied on", view.requestedOn()));
        if (view.responsible() != null && view.deadline() != null) {
            facts.add(Fact.of("现由其办理", "Now with", text(view.responsible())));
            facts.add(Fact.ofDeadline(
                    view.deadline(), Boolean.TRUE.equals(view.provisional()), Boolean.TRUE.equals(view.overdue())));
        }
        addIfGiven(facts, "信用承诺书", "Commitment", view.commitment());
        addIfGiven(facts, "申请人的说明", "What the applicant says", view.statement());
        view.evidence()
                .forEach(file -> facts.add(Fact.of(
                        "证明材料",
                        "Evidence",
                        file.mediaType() + " · " + file.bytes() + " B · SHA-256 " + file.sha256())));
        ApplicationView.Outcome outcome = view.outcome();
        if (outcome != null) {
            addIfGiven(facts, "作出决定的部门", "Decided by", outcome.decidedBy());
            addIfGiven(facts, "决定日期", "Decided on", outcome.decidedOn());
            addIfGiven(facts, "不予修复的理由", "Reason of the refusal", outcome.reason());
            addIfGiven(facts, "说明", "Explanation", outcome.explanation());
            addIfGiven(facts, "可再次申请的日期", "Next try from", outcome.nextTryFrom());
        }
        return new CasePage(
                new Text("信用修复办理情况", "An application for restoration"),
                view.caseId().toString(),
                text(view.state()),
                facts,
                view.next().stream()
                        .map(step ->
                                new CasePage.Step(new Text(step.zh(), step.en()), Objects.toString(step.day(), "")))
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
