package org.creditlists.restoration.query;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditlists.casehandling.access.Showing;
import org.creditlists.casehandling.engine.CaseFile;
import org.creditlists.casehandling.engine.Outcome;
import org.creditlists.casehandling.engine.Progress;
import org.creditlists.casehandling.page.CaseWords;
import org.creditlists.casehandling.page.Named;
import org.creditlists.casehandling.timeline.CaseActs;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.list.ReviewStage;
import org.creditlists.contracts.list.Text;
import org.creditlists.restoration.applications.Application;
import org.creditlists.restoration.applications.ApplicationStatus;
import org.creditlists.restoration.domain.RestorationTerms;
import org.creditlists.restoration.query.ApplicationView.Next;
import org.creditlists.runtime.policy.Editions;

/** Puts an application into words. */
@Singleton
public class ApplicationViews {

    private static final Map<ApplicationStatus, Text> STATES = Map.of(
            ApplicationStatus.SUBMITTED, new Text("已提交，等待受理", "Submitted; acceptance is awaited"),
            ApplicationStatus.ACCEPTED, new Text("已受理，等待决定", "Accepted; the decision is awaited"),
            ApplicationStatus.GRANTED, new Text("已同意修复", "Restored"),
            ApplicationStatus.REFUSED, new Text("不予修复", "Refused"),
            ApplicationStatus.WITHDRAWN, new Text("已由申请人撤回", "Taken back by the applicant"),
            ApplicationStatus.LAPSED, new Text("条目已终止，申请随之终止", "The entry has ended, and the application with it"));

    private static final CaseActs ACTS = new CaseActs(Map.ofEntries(
            Map.entry("requested", new Text("提交修复申请", "Application submitted")),
            Map.entry("commitment-signed", new Text("签署信用承诺书", "Commitment signed")),
            Map.entry("asked-" + ReviewStage.ACCEPTANCE, new Text("转请受理", "Acceptance requested")),
            Map.entry("asked-" + ReviewStage.DECISION, new Text("转请决定", "Decision requested")),
            Map.entry("accepted", new Text("受理", "Accepted")),
            Map.entry("granted", new Text("同意修复", "Restored")),
            Map.entry("refused", new Text("不予修复", "Refused")),
            Map.entry("withdrawn", new Text("申请人撤回", "Taken back by the applicant")),
            Map.entry("certificate-issued", new Text("出具修复证明", "Certificate issued")),
            Map.entry("shielded", new Text("因重整计划屏蔽", "Shielded for a reorganisation plan")),
            Map.entry("shielding-ended", new Text("屏蔽结束", "The shielding ended")),
            Map.entry("case-read", new Text("查看申请说明", "What was written was read"))));

    private final CaseWords words;
    private final Editions<RestorationTerms> editions;

    ApplicationViews(CaseWords words, Editions<RestorationTerms> editions) {
        this.words = words;
        this.editions = editions;
    }

    public List<ApplicationView> of(List<Application> found, Showing showing) {
        return words.views(found, (application, brought) -> view(application, brought, showing));
    }

    public ApplicationView of(Application found, Showing showing) {
        return of(List.of(found), showing).getFirst();
    }

    private ApplicationView view(Application application, CaseWords.Brought brought, Showing showing) {
        CaseFile file = application.file();
        Progress progress = application.progress();
        Application.Content content = application.content();
        RestorationTerms terms = editions.named(file.edition());
        Optional<Deadline> running = Optional.of(progress.deadline()).filter(any -> application.isOpen());
        return new ApplicationView(
                file.caseId(),
                file.entry(),
                file.list(),
                file.field(),
                words.body(file.authority()),
                file.standard(),
                file.edition(),
                Named.find(
                        terms.routes(), RestorationTerms.Route::code, content.route(), r -> new Text(r.zh(), r.en())),
                content.conditions().stream()
                        .map(code -> condition(terms, code))
                        .toList(),
                Named.of(application.stateCode(), STATES.get(application.status())),
                progress.openedOn(),
                running.map(any -> words.body(progress.responsible())).orElse(null),
                running.map(Deadline::day).orElse(null),
                running.map(Deadline::provisional).orElse(null),
                progress.overdue() ? true : null,
                showing.texts() ? brought.texts().text(file.entry(), content.statement()) : null,
                content.commitment(),
                showing.texts() ? brought.files() : List.of(),
                running.isPresent() ? null : outcome(application, terms, brought, showing),
                showing.next() ? next(application) : List.of());
    }

    private ApplicationView.Outcome outcome(
            Application application, RestorationTerms terms, CaseWords.Brought brought, Showing showing) {
        Outcome decided = application.outcome();
        Optional<Named> reason = Optional.ofNullable(decided.reason())
                .map(code -> Named.find(
                        terms.reasons(), RestorationTerms.Reason::code, code, r -> new Text(r.zh(), r.en())));
        return new ApplicationView.Outcome(
                Optional.ofNullable(decided.decidedBy()).map(words::body).orElse(null),
                decided.decidedOn(),
                reason.orElse(null),
                showing.texts() ? brought.texts().text(application.entry(), decided.explanation()) : null,
                application.nextTryFrom());
    }

    /** What stays to be done by whoever applied. */
    private static List<Next> next(Application found) {
        return switch (found.status()) {
            case SUBMITTED, ACCEPTED ->
                List.of(
                        new Next(
                                "WAIT",
                                "等待办理；期限届满未办结的，案件转上一级机关",
                                "Wait; if the deadline passes, the case goes to the next higher body",
                                found.progress().deadline().day()),
                        new Next("WITHDRAW", "可随时撤回申请", "Take the application back at any time", null));
            case GRANTED ->
                List.of(new Next(
                        "CERTIFICATE",
                        "可随时取得修复证明，任何人均可离线验证；除您以外无人能够查询",
                        "Get the certificate at any time; anyone can verify it offline, and nobody but you can look it"
                                + " up",
                        null));
            case REFUSED ->
                List.of(new Next("TRY_AGAIN", "自该日起可再次申请", "Apply again from that day on", found.nextTryFrom()));
            case WITHDRAWN -> List.of(new Next("TRY_AGAIN", "可以再次申请", "Apply again", null));
            case LAPSED -> List.of(new Next("NONE", "条目已不再公示和使用", "The entry is not displayed or used any more", null));
        };
    }

    /** A condition, of a standard or of the procedure, in words. */
    public static Named condition(RestorationTerms terms, String code) {
        return Named.find(terms.conditions(), RestorationTerms.Condition::code, code, c -> new Text(c.zh(), c.en()));
    }

    /** What the acts of a case are called. */
    public static Text act(String act) {
        return ACTS.of(act);
    }
}
