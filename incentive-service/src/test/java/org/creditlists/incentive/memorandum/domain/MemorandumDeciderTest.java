package org.creditlists.incentive.memorandum.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.identity.DepartmentId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.policy.MeasuresEdition;
import org.creditlists.contracts.record.MemorandumRecord;
import org.creditlists.contracts.record.MemorandumRecord.Duty;
import org.creditlists.incentive.Samples;
import org.creditlists.testkit.DecisionMatrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** M2: drafting, signing by each party, dates, amendments, contradictions. */
class MemorandumDeciderTest {

    private static final String CODE = "MOU-1";
    private static final DepartmentId INITIATOR = new DepartmentId("tax-000000");
    private static final DepartmentId PARTY = new DepartmentId("finance-000000");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Map<DepartmentId, String> REGIONS = Map.of(
            INITIATOR,
            "000000",
            PARTY,
            "000000",
            new DepartmentId("credit-420000"),
            "420000",
            new DepartmentId("tax-330000"),
            "330000");

    private final MemorandumDecider decider = new MemorandumDecider();
    private final MeasuresEdition edition = Samples.editions().getLast();

    @Test
    void theMatrixOfStatesAndCommandsIsTheOneInTheDocument() {
        var matrix = new DecisionMatrix<>(decider);
        addStates(matrix);
        addCommands(matrix);
        matrix.assertIs(Path.of("../docs/decisions/memoranda.md"), "Decisions of incentive-service about memoranda");
    }

    private void addStates(DecisionMatrix<MemorandumCommand, Map<String, Memorandum>, MemorandumEvent> matrix) {
        Map<String, Memorandum> drafted = after(Map.of(), draft(CODE, TODAY, null, "PUN-10-10"));
        Map<String, Memorandum> signed = after(drafted, sign(1, INITIATOR));
        Map<String, Memorandum> concluded = after(signed, sign(1, PARTY));
        Map<String, Memorandum> amending = after(concluded, draft(CODE, TODAY.plusDays(10), null, "PUN-10-11"));
        Map<String, Memorandum> ended = after(concluded, end(INITIATOR, TODAY.plusDays(5)));
        matrix.state("nothing", Map.of())
                .state("drafted", drafted)
                .state("signed by one of two", signed)
                .state("in force", concluded)
                .state("in force, amendment drafted", amending)
                .state("ends in five days", ended)
                .state(
                        "another holds for the same",
                        after(
                                after(
                                        after(Map.of(), draft("MOU-2", TODAY, null, "PUN-10-10")),
                                        sign("MOU-2", 1, INITIATOR)),
                                sign("MOU-2", 1, PARTY)));
    }

    private void addCommands(DecisionMatrix<MemorandumCommand, Map<String, Memorandum>, MemorandumEvent> matrix) {
        matrix.command("draft", draft(CODE, TODAY, null, "PUN-10-10"))
                .command("draft an amendment", draft(CODE, TODAY.plusDays(10), null, "PUN-10-11"))
                .command("draft by another", draftByAnother())
                .command("sign, initiator", sign(1, INITIATOR))
                .command("sign, party", sign(1, PARTY))
                .command("sign, nobody's party", sign(1, new DepartmentId("tax-330000")))
                .command("sign what was never drafted", sign(9, PARTY))
                .command("discard the draft", new MemorandumCommand.Discard(CODE, INITIATOR))
                .command("end it today", end(INITIATOR, TODAY))
                .command("end it sooner than the days ahead", end(INITIATOR, TODAY.minusDays(1)))
                .command("end it by another", end(PARTY, TODAY));
    }

    private MemorandumCommand draftByAnother() {
        return new MemorandumCommand.Draft(
                CODE,
                ListKind.BLACK,
                new FieldCode("TAXATION"),
                PARTY,
                true,
                "示例",
                "Sample",
                TODAY.plusDays(10),
                null,
                List.of(new Duty("PUN-10-10", PARTY)),
                edition,
                REGIONS,
                TODAY);
    }

    @Test
    void aTextThatDoesNotFitIsRefusedWithThePlace() {
        assertThat(refusal(draft(CODE, TODAY, null, "PUN-99-99")))
                .isEqualTo("measure-not-in-edition /duties/0/measure");
        assertThat(refusal(draft(CODE, TODAY, null, "INC-S2-04-01"))).isEqualTo("measure-wrong-list /duties/0/measure");
        assertThat(refusal(draft(CODE, TODAY, TODAY.minusDays(1), "PUN-10-10"))).isEqualTo("memorandum-dates /until");
        assertThat(refusal(draft(List.of()))).isEqualTo("no-duties /duties");
        var duty = new Duty("PUN-10-10", PARTY);
        assertThat(refusal(draft(List.of(duty, duty)))).isEqualTo("duty-twice /duties/1");
        assertThat(refusal(draft(List.of(new Duty("PUN-10-10", new DepartmentId("nobody"))))))
                .isEqualTo("party-unknown /duties/0/department");
        assertThat(refusal(draft(List.of(new Duty("HB-6-11", new DepartmentId("tax-330000"))))))
                .isEqualTo("measure-outside-region /duties/0/department");
        assertThat(events(draft(List.of(new Duty("HB-6-11", new DepartmentId("credit-420000")))), Map.of()))
                .hasSize(1);
    }

    @Test
    void aSignatureIsForTheTextThatWasReadAndAnotherTextTakesItOff() {
        Map<String, Memorandum> signed =
                after(after(Map.of(), draft(CODE, TODAY, null, "PUN-10-10")), sign(1, INITIATOR));
        Map<String, Memorandum> changed = after(signed, draft(CODE, TODAY, null, "PUN-10-11"));
        assertThat(((Decision.Refused<MemorandumEvent>) decider.decide(sign(1, PARTY), changed))
                        .refusal()
                        .code())
                .isEqualTo("draft-changed");
        Map<String, Memorandum> one = after(changed, sign(2, PARTY));
        assertThat(versions(one)).isEmpty();
        assertThat(versions(after(one, sign(2, INITIATOR))))
                .singleElement()
                .satisfies(version -> assertThat(version.duties()).containsExactly(new Duty("PUN-10-11", PARTY)));
    }

    @Test
    void itIsInForceFromItsDayOrFromTheLastSignatureAndAnAmendmentEndsTheVersionBefore() {
        Map<String, Memorandum> late = after(
                after(after(Map.of(), draft(CODE, TODAY.minusDays(30), null, "PUN-10-10")), sign(1, INITIATOR)),
                sign(1, PARTY));
        assertThat(versions(late)).singleElement().satisfies(version -> assertThat(version.from())
                .isEqualTo(TODAY));
        Map<String, Memorandum> amended = after(
                after(after(late, draft(CODE, TODAY.plusDays(10), null, "PUN-10-11")), sign(2, INITIATOR)),
                sign(2, PARTY));
        assertThat(versions(amended)).hasSize(2);
        assertThat(versions(amended).getFirst().until()).isEqualTo(TODAY.plusDays(9));
        assertThat(versions(amended).getLast().from()).isEqualTo(TODAY.plusDays(10));
    }

    @Test
    void twoThatAreNegotiatedAtOnceCannotBothBeConcluded() {
        Map<String, Memorandum> both =
                after(after(Map.of(), draft(CODE, TODAY, null, "PUN-10-10")), draft("MOU-2", TODAY, null, "PUN-10-10"));
        Map<String, Memorandum> first = after(after(both, sign(1, INITIATOR)), sign(1, PARTY));
        Map<String, Memorandum> second = after(first, sign("MOU-2", 1, INITIATOR));
        assertThat(((Decision.Refused<MemorandumEvent>) decider.decide(sign("MOU-2", 1, PARTY), second))
                        .refusal()
                        .code())
                .isEqualTo("memorandum-contradicts");
    }

    private static List<MemorandumRecord.Version> versions(Map<String, Memorandum> all) {
        Memorandum memorandum = all.get(CODE);
        assertThat(memorandum).isNotNull();
        return memorandum == null ? List.of() : memorandum.versions();
    }

    private MemorandumCommand draft(String code, LocalDate from, @Nullable LocalDate until, String measure) {
        return draft(code, from, until, List.of(new Duty(measure, PARTY)));
    }

    private MemorandumCommand draft(List<Duty> duties) {
        return draft(CODE, TODAY, null, duties);
    }

    private MemorandumCommand draft(String code, LocalDate from, @Nullable LocalDate until, List<Duty> duties) {
        return new MemorandumCommand.Draft(
                code,
                ListKind.BLACK,
                new FieldCode("TAXATION"),
                INITIATOR,
                true,
                "示例",
                "Sample",
                from,
                until,
                duties,
                edition,
                REGIONS,
                TODAY);
    }

    private static MemorandumCommand sign(int revision, DepartmentId party) {
        return sign(CODE, revision, party);
    }

    private static MemorandumCommand sign(String code, int revision, DepartmentId party) {
        return new MemorandumCommand.Sign(code, revision, party, TODAY);
    }

    private static MemorandumCommand end(DepartmentId initiator, LocalDate lastDay) {
        return new MemorandumCommand.End(CODE, initiator, lastDay, TODAY, null);
    }

    private Map<String, Memorandum> after(Map<String, Memorandum> before, MemorandumCommand command) {
        Map<String, Memorandum> next = before;
        for (MemorandumEvent event : events(command, before)) {
            next = decider.evolve(next, event);
        }
        return next;
    }

    private List<MemorandumEvent> events(MemorandumCommand command, Map<String, Memorandum> before) {
        return ((Decision.Accepted<MemorandumEvent>) decider.decide(command, before)).events();
    }

    private String refusal(MemorandumCommand command) {
        var refusal = ((Decision.Refused<MemorandumEvent>) decider.decide(command, Map.of())).refusal();
        return refusal.code() + " " + refusal.pointer();
    }
}
