package org.creditlists.restoration.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.creditlists.casehandling.page.Named;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.Text;
import org.creditlists.restoration.domain.Condition.Met;
import org.creditlists.restoration.domain.Condition.NotMet;
import org.creditlists.restoration.domain.Condition.ToBeShown;
import org.creditlists.restoration.domain.RestorationTerms;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of restoration as an applicant reads them before applying.
 *
 * @param possible whether nothing stands against an application but what is handed in with it
 * @param from first day on which an application is possible, absent when the day has come, or never comes
 * @param endsByItselfAfter last day of the entry, after which it ends whether anyone applies or not (Hubei opinions on
 *     personal creditworthiness (2017), part IV(3))
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConditionsView(
        EntryId entry,
        boolean possible,
        @Nullable LocalDate from,
        LocalDate endsByItselfAfter,
        List<Condition> conditions) {

    private static final Map<String, Text> PROCEDURE = Map.of(
            "ROUTE_FOR_SUBJECT", new Text("修复途径适用于该主体", "The route is for this kind of subject"),
            "IN_FORCE", new Text("条目仍在有效期内", "The entry is in force"),
            "NO_OPEN_APPLICATION", new Text("没有正在办理的修复申请", "No application is being decided"),
            "NO_OPEN_OBJECTION", new Text("没有正在核实的异议", "No objection of yours is being verified"),
            "RESTORABLE_EARLY", new Text("认定标准允许提前修复", "The standard allows restoration before the entry ends"),
            "PERIOD_SERVED", new Text("最短期限已满", "The minimum period has passed"),
            "EVIDENCE", new Text("提交证明材料", "Evidence is handed in"),
            "TRAINING", new Text("认可机构登记的修复培训", "Training recorded by recognised providers"),
            "SERVICE", new Text("认可机构登记的公益服务", "Service recorded by recognised providers"));
    /** What comes with the application itself. */
    private static final List<String> HANDED_IN = List.of(RestorationTerms.COMMITMENT, "EVIDENCE");

    /** How far a condition is. */
    public enum State {
        MET,
        NOT_MET,
        /** Nobody can say before the authority has looked at it. */
        TO_BE_SHOWN
    }

    /**
     * @param state MET, NOT_MET, or TO_BE_SHOWN to the authority
     * @param from when it is met by itself
     * @param what to do, in words, where it is not met
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Condition(
            Named condition,
            State state,
            @Nullable LocalDate from,
            @Nullable Text what) {}

    public static ConditionsView of(
            EntryId entry,
            List<org.creditlists.restoration.domain.Condition> conditions,
            RestorationTerms terms,
            LocalDate validUntil) {
        List<NotMet> missing = conditions.stream()
                .filter(NotMet.class::isInstance)
                .map(NotMet.class::cast)
                .toList();
        return new ConditionsView(
                entry,
                missing.stream().map(NotMet::code).allMatch(HANDED_IN::contains),
                missing.stream().flatMap(one -> one.from().stream()).findFirst().orElse(null),
                validUntil,
                conditions.stream().map(one -> view(one, terms)).toList());
    }

    private static Condition view(org.creditlists.restoration.domain.Condition condition, RestorationTerms terms) {
        Named name = name(terms, condition.code());
        return switch (condition) {
            case Met met -> new Condition(name, State.MET, met.from().orElse(null), null);
            case ToBeShown later -> new Condition(name, State.TO_BE_SHOWN, null, null);
            case NotMet missing ->
                new Condition(
                        name,
                        State.NOT_MET,
                        missing.from().orElse(null),
                        new Text(missing.refusal().zh(), missing.refusal().en()));
        };
    }

    private static Named name(RestorationTerms terms, String code) {
        Text text = PROCEDURE.get(code);
        return text == null ? ApplicationViews.condition(terms, code) : Named.of(code, text);
    }
}
