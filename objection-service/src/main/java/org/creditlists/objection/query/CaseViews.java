package org.creditlists.objection.query;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.creditlists.casehandling.access.Showing;
import org.creditlists.casehandling.engine.CaseFile;
import org.creditlists.casehandling.engine.Outcome;
import org.creditlists.casehandling.engine.Progress;
import org.creditlists.casehandling.page.CaseWords;
import org.creditlists.casehandling.page.Named;
import org.creditlists.casehandling.timeline.CaseActs;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.list.Remedy;
import org.creditlists.contracts.list.Text;
import org.creditlists.contracts.list.VerificationStage;
import org.creditlists.objection.cases.Case;
import org.creditlists.objection.cases.CaseStatus;
import org.creditlists.objection.domain.ArticleTexts;
import org.creditlists.objection.domain.NoSuspension;
import org.creditlists.objection.domain.ObjectionTerms;
import org.creditlists.objection.query.CaseView.Next;
import org.creditlists.runtime.policy.Editions;
import org.jspecify.annotations.Nullable;

/** Puts a case into words. */
@Singleton
public class CaseViews {

    private static final Map<CaseStatus, Text> STATES = Map.of(
            CaseStatus.OPEN, new Text("正在核实", "Being verified"),
            CaseStatus.CORRECTING, new Text("异议成立，等待更正", "Upheld; the correction is awaited"),
            CaseStatus.UPHELD, new Text("异议成立", "Upheld"),
            CaseStatus.REJECTED, new Text("异议未予支持", "Rejected"),
            CaseStatus.RETRACTED, new Text("已由异议人撤回", "Taken back by the objector"),
            CaseStatus.LAPSED, new Text("条目已终止，核实随之终止", "The entry has ended, and the verification with it"));
    private static final Map<Remedy, Text> REMEDIES = Map.of(
            Remedy.WITHDRAWAL, new Text("撤销该条目", "The entry is withdrawn"),
            Remedy.CORRECTION, new Text("更正该条目", "The entry is corrected"));
    private static final Next CLEARED = new Next(
            "CLEARED",
            "所有查询过该条目或收到相关任务的单位将收到恢复信誉通知并逐一签收",
            "Everyone who was shown the entry or had orders because of it is told, and acknowledges",
            null,
            Articles.GUOFA_2016_33_ART_22);
    private static final Next AGAIN = new Next(
            "AGAIN",
            "可以再次提出异议；同一事由须有新的证明材料才能再次暂停措施",
            "Object again; on the same ground, measures rest again only for new evidence",
            null,
            Articles.GUOFA_2016_33_ART_22);
    private static final CaseActs ACTS = new CaseActs(Map.ofEntries(
            Map.entry("raised", new Text("提出异议", "Objection raised")),
            Map.entry("requested-" + VerificationStage.VERIFICATION, new Text("转请核实", "Verification requested")),
            Map.entry("requested-" + VerificationStage.CORRECTION, new Text("转请更正", "Correction requested")),
            Map.entry("upheld", new Text("认定异议成立", "Upheld")),
            Map.entry("rejected", new Text("异议未予支持", "Rejected")),
            Map.entry("retracted", new Text("异议人撤回", "Taken back by the objector")),
            Map.entry("remedied", new Text("条目已更正", "The entry was corrected")),
            Map.entry("cleared", new Text("发出恢复信誉通知", "Clearing notices are due")),
            Map.entry("acknowledged", new Text("签收恢复信誉通知", "Clearing notice acknowledged")),
            Map.entry("case-read", new Text("查看异议说明", "What was written was read"))));

    private final Editions<ObjectionTerms> editions;
    private final CaseWords words;

    CaseViews(Editions<ObjectionTerms> editions, CaseWords words) {
        this.editions = editions;
        this.words = words;
    }

    /** What the acts of a case are called. */
    public static Text act(String act) {
        return ACTS.of(act);
    }

    /** @param showing how much of each the reader is shown */
    public List<CaseView> of(List<Case> found, Function<Case, Showing> showing) {
        return words.views(found, (one, brought) -> of(one, brought, showing.apply(one)));
    }

    public CaseView of(Case found, Showing showing) {
        return of(List.of(found), one -> showing).getFirst();
    }

    private CaseView of(Case found, CaseWords.Brought brought, Showing showing) {
        CaseFile file = found.file();
        Progress progress = found.progress();
        ObjectionTerms terms = editions.named(file.edition());
        boolean open = found.isOpen();
        return new CaseView(
                file.caseId(),
                file.entry(),
                file.list(),
                file.field(),
                words.body(file.authority()),
                file.standard(),
                file.edition(),
                found.raised().by(),
                Named.find(
                        terms.grounds(),
                        ObjectionTerms.Ground::code,
                        found.raised().ground().value(),
                        ground -> new Text(ground.zh(), ground.en())),
                Named.of(found.stateCode(), STATES.get(found.status())),
                progress.openedOn(),
                open ? words.body(progress.responsible()) : null,
                open ? progress.deadline().day() : null,
                open ? progress.deadline().provisional() : null,
                progress.overdue() ? true : null,
                found.restsNot() == null,
                suspension(found.restsNot()),
                showing.texts() ? brought.texts().text(file.entry(), found.statement()) : null,
                showing.texts() ? brought.files() : List.of(),
                open && found.outcome().decidedOn() == null ? null : outcome(found, terms, brought, showing),
                showing.next() ? next(found, terms) : List.of());
    }

    private static Named suspension(@Nullable NoSuspension restsNot) {
        return restsNot == null
                ? Named.of("SUSPENDED", ArticleTexts.SUSPENDED)
                : Named.of(restsNot.name(), ArticleTexts.of(restsNot));
    }

    private CaseView.Outcome outcome(Case found, ObjectionTerms terms, CaseWords.Brought brought, Showing showing) {
        Outcome outcome = found.outcome();
        Remedy remedy = found.clearing().remedy();
        String reason = outcome.reason();
        return new CaseView.Outcome(
                outcome.decidedBy() == null ? null : words.body(outcome.decidedBy()),
                outcome.decidedOn(),
                remedy == null ? null : Named.of(remedy.name(), REMEDIES.get(remedy)),
                reason == null
                        ? null
                        : Named.find(
                                terms.reasons(),
                                ObjectionTerms.Reason::code,
                                reason,
                                known -> new Text(known.zh(), known.en())),
                showing.texts() ? brought.texts().text(found.entry(), outcome.explanation()) : null,
                found.clearing().on());
    }

    /** What stays to be done by whoever brought it. */
    private static List<Next> next(Case found, ObjectionTerms terms) {
        LocalDate deadline = found.progress().deadline().day();
        boolean rejected = found.outcome().reason() != null;
        return switch (found.status()) {
            case OPEN ->
                List.of(
                        new Next(
                                "WAIT",
                                "等待核实结果；期限届满未办结的，案件转上一级机关",
                                "Wait for the outcome; if the deadline passes, the case goes to the next higher body",
                                deadline,
                                null),
                        new Next("RETRACT", "可随时撤回异议", "Take the objection back at any time", null, null));
            case CORRECTING ->
                withFurther(
                        new Next(
                                "WAIT",
                                "等待认定部门更正条目",
                                "Wait until the authority has corrected the entry",
                                deadline,
                                null),
                        found,
                        terms,
                        rejected);
            case UPHELD -> withFurther(CLEARED, found, terms, rejected);
            case REJECTED -> further(found, terms);
            case RETRACTED -> List.of(AGAIN);
            case LAPSED ->
                List.of(new Next("NONE", "条目已不再公示和使用", "The entry is not displayed or used any more", null, null));
        };
    }

    /** @param rejected whether a part was rejected, against which a way stays open */
    private static List<Next> withFurther(Next first, Case found, ObjectionTerms terms, boolean rejected) {
        return rejected
                ? Stream.concat(Stream.of(first), further(found, terms).stream())
                        .toList()
                : List.of(first);
    }

    private static List<Next> further(Case found, ObjectionTerms terms) {
        LocalDate decided = found.outcome().decidedOn();
        return decided == null
                ? List.of()
                : terms.further().stream()
                        .map(way -> new Next(
                                way.code(),
                                way.zh() + "（" + way.basis().zh() + "）",
                                way.en() + " (" + way.basis().en() + ")",
                                way.until(decided),
                                way.basis().zh()))
                        .toList();
    }
}
