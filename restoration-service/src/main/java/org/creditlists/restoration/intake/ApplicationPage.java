package org.creditlists.restoration.intake;

import java.util.List;
import org.creditlists.casehandling.page.CasePage;
import org.creditlists.casehandling.page.CasePages;
import org.creditlists.casehandling.timeline.TimelineEntry;
import org.creditlists.contracts.list.Text;
import org.creditlists.restoration.query.ApplicationView;
import org.creditlists.restoration.query.ApplicationView.Outcome;

/** An application as a page. */
final class ApplicationPage {

    private ApplicationPage() {}

    static CasePage of(ApplicationView application, List<TimelineEntry> acts) {
        var page =
                CasePages.about(application.entry(), application.list(), application.field(), application.authority());
        page.fact("修复途径", "Route", application.route());
        application.conditions().forEach(condition -> page.fact("修复条件", "Condition", condition));
        page.fact("提交日期", "Applied on", application.requestedOn());
        page.deadline(
                application.responsible(), application.deadline(), application.provisional(), application.overdue());
        page.fact("信用承诺书", "Commitment", application.commitment());
        page.fact("申请人的说明", "What the applicant says", application.statement());
        page.evidence(application.evidence());
        if (application.outcome() != null) {
            addOutcome(page, application.outcome());
        }
        application.next().forEach(possible -> page.next(possible.zh(), possible.en(), possible.day()));
        var title = new Text("信用修复办理情况", "An application for restoration");
        return page.page(title, application.caseId(), application.state(), acts);
    }

    private static void addOutcome(CasePages page, Outcome decided) {
        page.decided(decided.decidedBy(), decided.decidedOn());
        page.fact("不予修复的理由", "Reason of the refusal", decided.reason());
        page.fact("说明", "Explanation", decided.explanation());
        page.fact("可再次申请的日期", "Next try from", decided.nextTryFrom());
    }
}
