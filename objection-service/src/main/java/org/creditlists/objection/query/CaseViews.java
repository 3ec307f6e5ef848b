package org.creditlists.objection.query;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditlists.casehandling.evidence.Evidence;
import org.creditlists.casehandling.evidence.EvidenceStore;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.list.VerificationStage;
import org.creditlists.listprojection.authority.Directory;
import org.creditlists.objection.domain.EntryCases.State;
import org.creditlists.objection.domain.ObjectionTerms;
import org.creditlists.objection.query.CaseView.Named;
import org.creditlists.objection.query.CaseView.Next;
import org.creditlists.runtime.policy.Editions;
import org.jspecify.annotations.Nullable;

/** Puts a case into words. */
@Singleton
public class CaseViews {

    private static final Map<State, Text> STATES = Map.of(
            State.OPEN, new Text("正在核实", "Being verified"),
            State.CORRECTING, new Text("异议成立，等待更正", "Upheld; the correction is awaited"),
            State.UPHELD, new Text("异议成立", "Upheld"),
            State.REJECTED, new Text("异议未予支持", "Rejected"),
            State.RETRACTED, new Text("已由异议人撤回", "Taken back by the objector"),
            State.LAPSED, new Text("条目已终止，核实随之终止", "The entry has ended, and the verification with it"));
    private static final Map<Remedy, Text> REMEDIES = Map.of(
            Remedy.WITHDRAWAL, new Text("撤销该条目", "The entry is withdrawn"),
            Remedy.CORRECTION, new Text("更正该条目", "The entry is corrected"));
    private static final Map<String, Text> RESTS_NOT = Map.of(
            "RED",
                    new Text(
                            "红名单条目不产生惩戒，无需暂停（国发〔2016〕33号第二十二条）",
                            "A RED entry punishes nobody; nothing has to rest (GuoFa (2016) 33, article 22)"),
            "STANDARD",
                    new Text(
                            "该条目所依据的认定标准规定核实期间不暂停",
                            "The standard of this entry says that measures do not rest while it is verified"),
            "REPEATED",
                    new Text(
                            "同一事由再次提出且无新证据，不再暂停（国发〔2016〕33号第二十二条）；补充新的证明材料后可重新提出",
                            "The same ground again without new evidence does not suspend again (GuoFa (2016) 33, article 22); it does with a new file"));
    private static final Text RESTS = new Text(
            "核实期间，因该条目实施的惩戒措施暂不执行（国发〔2016〕33号第二十二条）",
            "While it is verified, measures because of this entry must not be applied (GuoFa (2016) 33, article 22)");

    private final Editions<ObjectionTerms> editions;
    private final Directory directory;
    private final EvidenceStore evidence;

    CaseViews(Editions<ObjectionTerms> editions, Directory directory, EvidenceStore evidence) {
        this.editions = editions;
        this.directory = directory;
        this.evidence = evidence;
    }

    public List<CaseView> of(List<Case> found) {
        Map<UUID, List<Evidence>> files =
                evidence.of(found.stream().map(Case::caseId).toList());
        return found.stream()
                .map(one -> of(one, files.getOrDefault(one.caseId().value(), List.of())))
                .toList();
    }

    public CaseView of(Case found) {
        return of(found, evidence.of(found.caseId()));
    }

    private CaseView of(Case found, List<Evidence> files) {
        ObjectionTerms terms = editions.named(found.edition());
        boolean open = found.state().isOpen();
        return new CaseView(
                found.caseId(),
                found.entry(),
                found.list(),
                found.field(),
                body(found.authority()),
                found.standard(),
                found.edition(),
                found.by(),
                ground(terms, found.ground()),
                named(found.state().name(), STATES.get(found.state())),
                found.raisedOn(),
                open ? body(found.responsible()) : null,
                open ? found.deadline() : null,
                open ? found.provisional() : null,
                found.overdue() ? true : null,
                found.suspends(),
                found.suspends()
                        ? named("SUSPENDED", RESTS)
                        : named(String.valueOf(found.restsNot()), RESTS_NOT.get(found.restsNot())),
                found.statement(),
                files,
                open && found.decidedOn() == null ? null : outcome(found, terms),
                next(found, terms));
    }

    private CaseView.Outcome outcome(Case found, ObjectionTerms terms) {
        return new CaseView.Outcome(
                found.decidedBy() == null ? null : body(found.decidedBy()),
                found.decidedOn(),
                found.remedy() == null ? null : named(found.remedy().name(), REMEDIES.get(found.remedy())),
                found.reason() == null ? null : reason(terms, found.reason()),
                found.explanation(),
                found.clearedOn());
    }

    /** What stays to be done by whoever brought it. */
    private static List<Next> next(Case found, ObjectionTerms terms) {
        List<Next> next = new ArrayList<>();
        switch (found.state()) {
            case OPEN -> {
                next.add(new Next(
                        "WAIT",
                        "等待核实结果；期限届满未办结的，案件转上一级机关",
                        "Wait for the outcome; if the deadline passes, the case goes to the next higher body",
                        found.deadline(),
                        null));
                next.add(new Next("RETRACT", "可随时撤回异议", "Take the objection back at any time", null, null));
            }
            case CORRECTING -> {
                next.add(new Next(
                        "WAIT",
                        "等待认定部门更正条目",
                        "Wait until the authority has corrected the entry",
                        found.deadline(),
                        null));
                addFurther(next, found, terms, found.reason() != null);
            }
            case UPHELD -> {
                next.add(new Next(
                        "CLEARED",
                        "所有查询过该条目或收到相关任务的单位将收到恢复信誉通知并逐一签收",
                        "Everyone who was shown the entry or had orders because of it is told, and acknowledges",
                        null,
                        Articles.GUOFA_2016_33_ART_22));
                addFurther(next, found, terms, found.reason() != null);
            }
            case REJECTED -> addFurther(next, found, terms, true);
            case RETRACTED ->
                next.add(new Next(
                        "AGAIN",
                        "可以再次提出异议；同一事由须有新的证明材料才能再次暂停措施",
                        "Object again; on the same ground, measures rest again only for new evidence",
                        null,
                        Articles.GUOFA_2016_33_ART_22));
            case LAPSED ->
                next.add(new Next("NONE", "条目已不再公示和使用", "The entry is not displayed or used any more", null, null));
        }
        return next;
    }

    private static void addFurther(List<Next> next, Case found, ObjectionTerms terms, boolean rejected) {
        LocalDate decided = found.decidedOn();
        if (!rejected || decided == null) {
            return;
        }
        terms.further()
                .forEach(way -> next.add(new Next(
                        way.code(),
                        way.zh() + "（" + way.basis().zh() + "）",
                        way.en() + " (" + way.basis().en() + ")",
                        way.until(decided),
                        way.basis().zh())));
    }

    private Named body(String id) {
        Text name = directory.nameOf(id);
        return new Named(id, name.zh(), name.en());
    }

    private static Named ground(ObjectionTerms terms, String code) {
        return terms.grounds().stream()
                .filter(ground -> ground.code().equals(code))
                .map(ground -> new Named(code, ground.zh(), ground.en()))
                .findFirst()
                .orElse(new Named(code, code, code));
    }

    private static Named reason(ObjectionTerms terms, String code) {
        return terms.reasons().stream()
                .filter(reason -> reason.code().equals(code))
                .map(reason -> new Named(code, reason.zh(), reason.en()))
                .findFirst()
                .orElse(new Named(code, code, code));
    }

    private static Named named(String code, @Nullable Text text) {
        return text == null ? new Named(code, code, code) : new Named(code, text.zh(), text.en());
    }

    /** Why an objection does not suspend. */
    public static @Nullable String restsNot(boolean suspends, ListKind list, boolean standardSuspends) {
        if (suspends) {
            return null;
        }
        if (!list.burdens()) {
            return "RED";
        }
        return standardSuspends ? "REPEATED" : "STANDARD";
    }

    /** What the acts of a case are called. */
    public static Text act(String act) {
        return ACTS.getOrDefault(act, new Text(act, act));
    }

    private static final Map<String, Text> ACTS = Map.ofEntries(
            Map.entry("raised", new Text("提出异议", "Objection raised")),
            Map.entry("requested-" + VerificationStage.VERIFICATION, new Text("转请核实", "Verification requested")),
            Map.entry("requested-" + VerificationStage.CORRECTION, new Text("转请更正", "Correction requested")),
            Map.entry(
                    "recounted",
                    new Text("工作日安排公布，期限重新计算", "The calendar was published; the deadline was counted anew")),
            Map.entry("reminded", new Text("期限临近，已提醒", "Reminded of the deadline")),
            Map.entry("overdue", new Text("逾期未办结", "The deadline passed")),
            Map.entry("passed-up", new Text("转上一级机关", "Passed to the next higher body")),
            Map.entry(
                    "nobody-above",
                    new Text(
                            "未登记上一级机关，案件留在原部门并标为逾期",
                            "No higher body is registered; the case stays, marked as overdue")),
            Map.entry("upheld", new Text("认定异议成立", "Upheld")),
            Map.entry("rejected", new Text("异议未予支持", "Rejected")),
            Map.entry("retracted", new Text("异议人撤回", "Taken back by the objector")),
            Map.entry("lapsed", new Text("条目终止", "The entry ended")),
            Map.entry("remedied", new Text("条目已更正", "The entry was corrected")),
            Map.entry("cleared", new Text("发出恢复信誉通知", "Clearing notices are due")),
            Map.entry("acknowledged", new Text("签收恢复信誉通知", "Clearing notice acknowledged")),
            Map.entry("case-read", new Text("查看异议说明", "What was written was read")),
            Map.entry("evidence-read", new Text("查看证明材料", "Evidence was read")));
}
