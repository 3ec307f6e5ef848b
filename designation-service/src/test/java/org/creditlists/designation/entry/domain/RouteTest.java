package org.creditlists.designation.entry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditlists.designation.entry.domain.SampleDecisions.NEW_ENTRY;
import static org.creditlists.designation.entry.domain.SampleDecisions.SUBJECT;
import static org.creditlists.designation.entry.domain.SampleDecisions.TODAY;
import static org.creditlists.designation.entry.domain.SampleDecisions.authority;
import static org.creditlists.designation.entry.domain.SampleDecisions.code;
import static org.creditlists.designation.entry.domain.SampleDecisions.standard;

import java.util.UUID;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C7: each way to RED needs its own proof. */
class RouteTest {

    @ParameterizedTest(name = "ground {0} with {1}: {2}")
    @CsvSource({
        "HONOUR, , honour-missing",
        "HONOUR, honour, ok",
        "HONOUR, application, honour-missing",
        "ORGANISATION_RECOMMENDED, , recommendation-missing",
        "ORGANISATION_RECOMMENDED, honesty-society, ok",
        "ORGANISATION_RECOMMENDED, food-association, not-recognised",
        "OWN_APPLICATION, , application-missing",
        "OWN_APPLICATION, application, ok",
        "OWN_APPLICATION, application of another, application-missing",
        "OWN_APPLICATION, application verified elsewhere, application-missing",
        "OWN_APPLICATION, application verified tomorrow, application-missing"
    })
    void eachRouteToRedNeedsItsProof(String ground, @Nullable String proof, String expected) {
        Route route =
                switch (proof) {
                    case null -> null;
                    case "honour" -> new Route.Honour(1);
                    case "application" -> new Route.Application(SUBJECT, new AuthorityId("credit-420100"), TODAY);
                    case "application of another" ->
                        new Route.Application(new SubjectId(new UUID(9, 9)), new AuthorityId("credit-420100"), TODAY);
                    case "application verified tomorrow" ->
                        new Route.Application(SUBJECT, new AuthorityId("credit-420100"), TODAY.plusDays(1));
                    case "application verified elsewhere" ->
                        new Route.Application(SUBJECT, new AuthorityId("credit-330100"), TODAY);
                    default -> new Route.Recommendation(authority(proof));
                };
        var terms = new DesignationCommand.Terms(
                standard("EXEMPLARY_INDIVIDUALS", ListKind.RED),
                authority("credit-420100"),
                new GroundCode(ground),
                TODAY,
                null,
                null);
        var command = new DesignationCommand.Designate(
                NEW_ENTRY, SUBJECT, SubjectKind.INDIVIDUAL, terms, route, null, PeopleBehind.NONE, TODAY);
        assertThat(code(command, SubjectLists.NONE)).isEqualTo(expected);
    }
}
