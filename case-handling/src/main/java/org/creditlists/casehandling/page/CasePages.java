package org.creditlists.casehandling.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.creditlists.casehandling.evidence.Evidence;
import org.creditlists.casehandling.page.CasePage.Fact;
import org.creditlists.casehandling.page.CasePage.Step;
import org.creditlists.casehandling.timeline.TimelineEntry;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.Text;
import org.jspecify.annotations.Nullable;

/** Sets the page of a case together, fact after fact; each law adds its own. */
public final class CasePages {

    private final List<Fact> facts = new ArrayList<>();
    private final List<Step> next = new ArrayList<>();

    /** Begins with what every case is about. */
    public static CasePages about(EntryId entry, ListKind list, FieldCode field, Named authority) {
        var page = new CasePages();
        page.facts.add(Fact.ofEntry(entry, list, field));
        return page.fact("认定部门", "Authority", authority);
    }

    /** @param value with words of its own, or as it is; null is left out */
    public CasePages fact(String zh, String en, @Nullable Object value) {
        if (value instanceof Named named) {
            facts.add(Fact.of(zh, en, named.text()));
        } else if (value != null) {
            facts.add(Fact.of(zh, en, value));
        }
        return this;
    }

    /** Who has to do something until when; nothing once the case is closed. */
    public CasePages deadline(
            @Nullable Named responsible,
            @Nullable LocalDate deadline,
            @Nullable Boolean provisional,
            @Nullable Boolean overdue) {
        if (responsible != null && deadline != null) {
            fact("现由其办理", "Now with", responsible);
            facts.add(Fact.ofDeadline(deadline, Boolean.TRUE.equals(provisional), Boolean.TRUE.equals(overdue)));
        }
        return this;
    }

    public CasePages evidence(List<Evidence> files) {
        files.forEach(file ->
                fact("证明材料", "Evidence", file.mediaType() + " · " + file.bytes() + " B · SHA-256 " + file.sha256()));
        return this;
    }

    /** Who decided, and when, if somebody did. */
    public CasePages decided(@Nullable Named by, @Nullable LocalDate on) {
        return fact("作出决定的部门", "Decided by", by).fact("决定日期", "Decided on", on);
    }

    /** @param day until which it is possible, or from which on; null when there is none */
    public CasePages next(String zh, String en, @Nullable LocalDate day) {
        next.add(new Step(new Text(zh, en), Objects.toString(day, "")));
        return this;
    }

    public CasePage page(Text title, Object number, Named state, List<TimelineEntry> acts) {
        return new CasePage(title, number.toString(), state.text(), facts, next, acts);
    }
}
