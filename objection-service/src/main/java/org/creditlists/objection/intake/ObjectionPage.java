package org.creditlists.objection.intake;

import java.util.List;
import org.creditlists.casehandling.page.CasePage;
import org.creditlists.casehandling.page.CasePages;
import org.creditlists.casehandling.timeline.TimelineEntry;
import org.creditlists.contracts.list.Text;
import org.creditlists.objection.query.CaseView;

/** An objection as a page. */
final class ObjectionPage {

    private static final Text TITLE = new Text("异议办理情况", "An objection");

    private ObjectionPage() {}

    static CasePage of(CaseView view, List<TimelineEntry> acts) {
        CasePages page = CasePages.about(view.entry(), view.list(), view.field(), view.authority())
                .fact("异议事由", "Ground", view.ground())
                .fact("提出日期", "Raised on", view.raisedOn())
                .deadline(view.responsible(), view.deadline(), view.provisional(), view.overdue())
                .fact("措施是否暂停", "Whether measures rest", view.suspension())
                .fact("异议人的说明", "What the objector says", view.statement())
                .evidence(view.evidence());
        CaseView.Outcome outcome = view.outcome();
        if (outcome != null) {
            page.decided(outcome.decidedBy(), outcome.decidedOn())
                    .fact("处理方式", "Remedy", outcome.remedy())
                    .fact("未予支持的理由", "Reason of the rejection", outcome.reason())
                    .fact("说明", "Explanation", outcome.explanation())
                    .fact("恢复信誉通知发出日期", "Name cleared on", outcome.clearedOn());
        }
        view.next().forEach(step -> page.next(step.zh(), step.en(), step.until()));
        return page.page(TITLE, view.caseId(), view.state(), acts);
    }
}
