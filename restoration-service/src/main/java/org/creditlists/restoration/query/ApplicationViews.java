package org.creditlists.restoration.query;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.creditlists.casehandling.evidence.Evidence;
import org.creditlists.casehandling.evidence.EvidenceStore;
import org.creditlists.contracts.list.ReviewStage;
import org.creditlists.contracts.list.Text;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.restoration.domain.EntryApplications.State;
import org.creditlists.restoration.domain.RestorationTerms;
import org.creditlists.restoration.query.ApplicationView.Named;
import org.creditlists.restoration.query.ApplicationView.Next;
import org.creditlists.runtime.policy.Editions;
import org.jspecify.annotations.Nullable;

/** Puts an application into words. */
@Singleton
public class ApplicationViews {

    private static final Map<State, Text> STATES = Map.of(
            State.SUBMITTED, new Text("已提交，等待受理", "Submitted; acceptance is awaited"),
            State.ACCEPTED, new Text("已受理，等待决定", "Accepted; the decision is awaited"),
            State.GRANTED, new Text("已同意修复", "Restored"),
            State.REFUSED, new Text("不予修复", "Refused"),
            State.WITHDRAWN, new Text("已由申请人撤回", "Taken back by the applicant"),
            State.LAPSED, new Text("条目已终止，申请随之终止", "The entry has ended, and the application with it"));

    private static final Map<String, Text> ACTS = Map.ofEntries(
            Map.entry("requested", new Text("提交修复申请", "Application submitted")),
            Map.entry("commitment-signed", new Text("签署信用承诺书", "Commitment signed")),
            Map.entry("asked-" + ReviewStage.ACCEPTANCE, new Text("转请受理", "Acceptance requested")),
            Map.entry("asked-" + ReviewStage.DECISION, new Text("转请决定", "Decision requested")),
            Map.entry(
                    "recounted",
                    new Text("工作日安排公布，期限重新计算", "The calendar was published; the deadline was counted anew")),
            Map.entry("accepted", new Text("受理", "Accepted")),
            Map.entry("reminded", new Text("期限临近，已提醒", "Reminded of the deadline")),
            Map.entry("overdue", new Text("逾期未办结", "The deadline passed")),
            Map.entry("passed-up", new Text("转上一级机关", "Passed to the next higher body")),
            Map.entry(
                    "nobody-above",
                    new Text(
                            "未登记上一级机关，案件留在原部门并标为逾期",
                            "No higher body is registered; the case stays, marked as overdue")),
            Map.entry("granted", new Text("同意修复", "Restored")),
            Map.entry("refused", new Text("不予修复", "Refused")),
            Map.entry("withdrawn", new Text("申请人撤回", "Taken back by the applicant")),
            Map.entry("lapsed", new Text("条目终止", "The entry ended")),
            Map.entry("certificate-issued", new Text("出具修复证明", "Certificate issued")),
            Map.entry("shielded", new Text("因重整计划屏蔽", "Shielded for a reorganisation plan")),
            Map.entry("shielding-ended", new Text("屏蔽结束", "The shielding ended")),
            Map.entry("case-read", new Text("查看申请说明", "What was written was read")),
            Map.entry("evidence-read", new Text("查看证明材料", "Evidence was read")));

    private final Editions<RestorationTerms> editions;
    private final Directory directory;
    private final EvidenceStore evidence;

    ApplicationViews(Editions<RestorationTerms> editions, Directory directory, EvidenceStore evidence) {
        this.editions = editions;
        this.directory = directory;
        this.evidence = evidence;
    }

    public List<ApplicationView> of(List<Application> found) {
        Map<UUID, List<Evidence>> files =
                evidence.of(found.stream().map(Application::caseId).toList());
        return found.stream()
                .map(one -> of(one, files.getOrDefault(one.caseId().value(), List.of())))
                .toList();
    }

    public ApplicationView of(Application found) {
        return of(found, evidence.of(found.caseId()));
    }

    private ApplicationView of(Application found, List<Evidence> files) {
        RestorationTerms terms = editions.named(found.edition());
        boolean open = found.state().isOpen();
        return new ApplicationView(
                found.caseId(),
                found.entry(),
                found.list(),
                found.field(),
                body(found.authority()),
                found.standard(),
                found.edition(),
                find(terms.routes(), RestorationTerms.Route::code, found.route(), r -> new Text(r.zh(), r.en())),
                found.conditions().stream().map(code -> condition(terms, code)).toList(),
                named(found.state().name(), STATES.get(found.state())),
                found.requestedOn(),
                open ? body(found.responsible()) : null,
                open ? found.deadline() : null,
                open ? found.provisional() : null,
                found.overdue() ? true : null,
                found.statement(),
                found.commitment(),
                files,
                open
                        ? null
                        : new ApplicationView.Outcome(
                                found.decidedBy() == null ? null : body(found.decidedBy()),
                                found.decidedOn(),
                                found.reason() == null ? null : reason(terms, found.reason()),
                                found.explanation(),
                                found.nextTryFrom()),
                next(found));
    }

    /** What stays to be done by whoever applied. */
    private static List<Next> next(Application found) {
        return switch (found.state()) {
            case SUBMITTED, ACCEPTED ->
                List.of(
                        new Next(
                                "WAIT",
                                "等待办理；期限届满未办结的，案件转上一级机关",
                                "Wait; if the deadline passes, the case goes to the next higher body",
                                found.deadline()),
                        new Next("WITHDRAW", "可随时撤回申请", "Take the application back at any time", null));
            case GRANTED ->
                List.of(new Next(
                        "CERTIFICATE",
                        "可随时取得修复证明，任何人均可离线验证；除您以外无人能够查询",
                        "Get the certificate at any time; anyone can verify it offline, and nobody but you can look it up",
                        null));
            case REFUSED ->
                List.of(new Next("TRY_AGAIN", "自该日起可再次申请", "Apply again from that day on", found.nextTryFrom()));
            case WITHDRAWN -> List.of(new Next("TRY_AGAIN", "可以再次申请", "Apply again", null));
            case LAPSED -> List.of(new Next("NONE", "条目已不再公示和使用", "The entry is not displayed or used any more", null));
        };
    }

    /** A condition, of a standard or of the procedure, in words. */
    public static Named condition(RestorationTerms terms, String code) {
        return find(terms.conditions(), RestorationTerms.Condition::code, code, c -> new Text(c.zh(), c.en()));
    }

    /** What the acts of a case are called. */
    public static Text act(String act) {
        return ACTS.getOrDefault(act, new Text(act, act));
    }

    private Named body(String id) {
        return named(id, directory.nameOf(id));
    }

    private static Named reason(RestorationTerms terms, String code) {
        return find(terms.reasons(), RestorationTerms.Reason::code, code, r -> new Text(r.zh(), r.en()));
    }

    private static <T> Named find(List<T> all, Function<T, String> code, String wanted, Function<T, Text> text) {
        return all.stream()
                .filter(one -> code.apply(one).equals(wanted))
                .findFirst()
                .map(one -> named(wanted, text.apply(one)))
                .orElse(new Named(wanted, wanted, wanted));
    }

    private static Named named(String code, @Nullable Text text) {
        return text == null ? new Named(code, code, code) : new Named(code, text.zh(), text.en());
    }
}
