package org.creditlists.designation.entry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.designation.registry.domain.Authority;
import org.creditlists.designation.standard.domain.AuthorityLevel;
import org.creditlists.designation.standard.domain.HonoursEdition;
import org.creditlists.designation.standard.domain.Standard;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L1: what a line may say, before it becomes a command. */
class LineRulesTest {

    @Nested
    class Honour {

        @ParameterizedTest(name = "{0} of {1}: awards {2}")
        @CsvSource({
            "DEPARTMENT, NATIONAL, true",
            "DEPARTMENT, PROVINCE, true",
            "DEPARTMENT, CITY, true",
            "DEPARTMENT, COUNTY, false",
            "DEPARTMENT, TOWNSHIP, false",
            "ASSOCIATION, NATIONAL, false"
        })
        void anotherHonourIsAwardedByADepartmentOfCityLevelOrAbove(
                Authority.BodyKind kind, AuthorityLevel level, boolean awards) {
            var body = new Authority(new AuthorityId("body"), kind, level, "420100", "示例", "Sample", List.of(), null);
            assertThat(LineRules.honour(OptionalInt.empty(), Optional.of(body)))
                    .isEqualTo(awards ? Optional.of(new Route.Honour(HonoursEdition.OTHER)) : Optional.empty());
        }

        @Test
        void oneOfTheAttachmentNeedsNobodyWhoAwardedIt() {
            assertThat(LineRules.honour(OptionalInt.of(3), Optional.empty())).contains(new Route.Honour(3));
            assertThat(LineRules.honour(OptionalInt.empty(), Optional.empty())).isEmpty();
        }
    }

    @Nested
    class Correction {

        private static final LocalDate DECIDED = LocalDate.of(2026, 11, 20);

        @Test
        void aDateUnderAnotherStandardChangesTheEditionAndTheSameDateDoesNot() {
            Standard own = Rules.standard("TAXATION", ListKind.BLACK, DECIDED);
            Standard other = Rules.standard("FOOD_DRUGS", ListKind.BLACK, DECIDED);
            SubjectLists.Entry entry = entry(own);
            LocalDate corrected = DECIDED.minusDays(1);
            assertThat(LineRules.changesEdition(entry, corrected, Optional.of(own)))
                    .isFalse();
            assertThat(LineRules.changesEdition(entry, corrected, Optional.of(other)))
                    .isTrue();
            assertThat(LineRules.changesEdition(entry, corrected, Optional.empty()))
                    .isTrue();
            assertThat(LineRules.changesEdition(entry, DECIDED, Optional.of(other)))
                    .isFalse();
        }

        private static SubjectLists.Entry entry(Standard standard) {
            EntryId id = EntryId.random();
            var terms = new DesignationCommand.Terms(
                    standard, Rules.authority("tax-420000"), new GroundCode("TAX_EVASION"), DECIDED, null, null);
            var decision = new DesignationDecider()
                    .decide(
                            new DesignationCommand.Designate(
                                    id,
                                    SubjectId.random(),
                                    SubjectKind.ORGANISATION,
                                    terms,
                                    null,
                                    null,
                                    PeopleBehind.NONE,
                                    DECIDED),
                            SubjectLists.NONE);
            SubjectLists lists = SubjectLists.NONE;
            for (DesignationEvent event : ((Decision.Accepted<DesignationEvent>) decision).events()) {
                lists = lists.evolve(event);
            }
            return Objects.requireNonNull(lists.find(id));
        }
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "ORGANISATION, BLACK, true",
        "ORGANISATION, WATCH, false",
        "ORGANISATION, RED, false",
        "INDIVIDUAL, BLACK, false"
    })
    void peopleStandOnlyBehindAnOrganisationOnBlack(SubjectKind kind, ListKind list, boolean may) {
        assertThat(LineRules.mayNamePeople(kind, list)).isEqualTo(may);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "REVOKED, ok",
        "ERROR, ok",
        "INELIGIBLE, ok",
        "EXPIRED, ok",
        "RESTORED, exit-reason",
        "TRANSFERRED, exit-reason"
    })
    void anAuthorityEndsAnEntryOnlyForReasonsOfItsOwn(EndReason reason, String expected) {
        assertThat(LineRules.checkExit(reason).map(Refusal::code).orElse("ok")).isEqualTo(expected);
    }
}
