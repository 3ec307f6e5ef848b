package org.creditlists.designation.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.creditlists.contracts.decision.Decision;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.designation.entry.domain.DesignationCommand;
import org.creditlists.designation.entry.domain.DesignationDecider;
import org.creditlists.designation.entry.domain.Rules;
import org.creditlists.designation.entry.domain.SubjectLists;
import org.creditlists.designation.registry.domain.Authority.Authorisation;
import org.creditlists.designation.registry.domain.Authority.BodyKind;
import org.creditlists.designation.registry.domain.Authority.Power;
import org.creditlists.designation.standard.domain.AuthorityLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C1: who is registered, who may do what from when to when, and who lets an association do it. */
class RegistryDeciderTest {

    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "NATIONAL, 000000, ok",
        "NATIONAL, 420000, region-wrong",
        "PROVINCE, 420000, ok",
        "PROVINCE, 420100, region-wrong",
        "CITY, 420100, ok",
        "CITY, 420000, region-wrong",
        "COUNTY, 420106, ok",
        "COUNTY, 420100, region-wrong",
        "TOWNSHIP, 420106, ok",
        "COUNTY, 42010, region-wrong",
        "COUNTY, 42010a, region-wrong"
    })
    void theRegionFitsTheLevel(AuthorityLevel level, String region, String expected) {
        assertThat(code(new RegistryCommand.Register("body", BodyKind.DEPARTMENT, level, region, "示例", "Sample"), null))
                .isEqualTo(expected);
    }

    @Test
    void theSameRegistrationAgainChangesNothingAndAnotherIsRefused() {
        Authority body = Rules.authority("tax-420000");
        var same =
                new RegistryCommand.Register(body.id(), body.kind(), body.level(), body.region(), body.zh(), body.en());
        assertThat(RegistryDecider.decide(same, body)).isEqualTo(Decision.nothing());
        var other = new RegistryCommand.Register(body.id(), body.kind(), body.level(), "330000", body.zh(), body.en());
        assertThat(code(other, body)).isEqualTo("registered-otherwise");
    }

    @ParameterizedTest(name = "{0} to {1} by {2}: {3}")
    @CsvSource({
        "food-association, DESIGNATE, market-000000, ok",
        "food-association, DESIGNATE, , authorisation-missing",
        "food-association, DESIGNATE, market-420000, authoriser-not-competent",
        "food-association, DESIGNATE, tax-000000, authoriser-not-competent",
        "food-association, RECOMMEND, market-420000, ok",
        "tax-420000, DESIGNATE, market-000000, authorisation-needless",
        "tax-420000, DESIGNATE, , ok",
        "township-420106, DESIGNATE, , below-county"
    })
    void anAssociationActsOnlyByTheAuthorisationOfTheStateDepartmentOfTheField(
            String body, Power power, @Nullable String by, String expected) {
        var grant = new RegistryCommand.Grant(
                body,
                power,
                "FAKE_SHODDY_PRODUCTS",
                FROM,
                null,
                by == null ? null : new Authorisation(by, "示例授权1号"),
                by == null ? null : Rules.authority(by));
        assertThat(code(grant, Rules.authority(body))).isEqualTo(expected);
    }

    @Test
    void mandatesOfOnePowerInOneFieldDoNotOverlap() {
        Authority body = Rules.authority("tax-330000");
        assertThat(code(grant(body, "TAXATION", FROM, null), body)).isEqualTo("mandate-overlaps");
        Authority ended =
                Rules.after(new RegistryCommand.End(body.id(), Power.DESIGNATE, "TAXATION", FROM.minusDays(1)), body);
        assertThat(code(grant(ended, "TAXATION", FROM, null), ended)).isEqualTo("ok");
        assertThat(code(grant(ended, "TAXATION", FROM.minusDays(1), null), ended))
                .isEqualTo("mandate-overlaps");
        assertThat(code(grant(ended, "TAXATION", FROM, FROM.minusDays(1)), ended))
                .isEqualTo("mandate-dates");
    }

    @Test
    void whatABodyDecidedWhileItWasCompetentStaysPossibleAfterwards() {
        Authority body = Rules.after(
                new RegistryCommand.End("tax-330000", Power.DESIGNATE, "TAXATION", TODAY.minusDays(10)),
                Rules.authority("tax-330000"));
        assertThat(designate(body, TODAY.minusDays(10))).isEqualTo("ok");
        assertThat(designate(body, TODAY.minusDays(9))).isEqualTo("not-competent-then");
        Authority closed =
                Rules.after(new RegistryCommand.Close("tax-330000", TODAY.minusDays(5)), Rules.authority("tax-330000"));
        assertThat(designate(closed, TODAY.minusDays(5))).isEqualTo("ok");
        assertThat(designate(closed, TODAY.minusDays(4))).isEqualTo("not-competent-then");
        assertThat(code(new RegistryCommand.NameLiaison("tax-330000"), closed)).isEqualTo("authority-closed");
    }

    @Test
    void whoeverIsNotRegisteredCannotBeChanged() {
        assertThat(code(new RegistryCommand.Rename("nobody", "示例", "Sample"), null))
                .isEqualTo("authority-unknown");
    }

    private static RegistryCommand grant(Authority body, String field, LocalDate from, @Nullable LocalDate until) {
        return new RegistryCommand.Grant(body.id(), Power.DESIGNATE, field, from, until, null, null);
    }

    private static String designate(Authority body, LocalDate decided) {
        var terms = new DesignationCommand.Terms(
                Rules.standard("TAXATION", ListKind.BLACK, decided), body, "TAX_EVASION", decided, null, null);
        var decision = new DesignationDecider()
                .decide(
                        new DesignationCommand.Designate(
                                EntryId.random(),
                                SubjectId.random(),
                                SubjectKind.ORGANISATION,
                                terms,
                                null,
                                null,
                                TODAY),
                        SubjectLists.NONE);
        return decision instanceof Decision.Refused<?> refused
                ? refused.refusal().code()
                : "ok";
    }

    private static String code(RegistryCommand command, @Nullable Authority body) {
        return RegistryDecider.decide(command, body) instanceof Decision.Refused<?> refused
                ? refused.refusal().code()
                : "ok";
    }
}
