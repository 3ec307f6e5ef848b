package org.creditlists.designation.countersigning.domain;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.testkit.DecisionMatrix;
import org.junit.jupiter.api.Test;

/** A second person of the same organisation looks at a withdrawal, once. */
class CountersigningDeciderTest {

    private static final EntryId ENTRY = new EntryId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String OWN = "tax-420000";

    @Test
    void theMatrixOfStatesAndCommandsIsTheOneInTheDocument() {
        new DecisionMatrix<>(new CountersigningDecider())
                .state("not countersigned", new CountersigningState.Unsigned())
                .state("countersigned", new CountersigningState.Agreed("two"))
                .state("objected to", new CountersigningState.ObjectedTo("two", "reason"))
                .command("agree", agree(OWN, "two"))
                .command("agree, a third person", agree(OWN, "three"))
                .command("agree, who withdrew it", agree(OWN, "one"))
                .command("agree, another organisation", agree("tax-330000", "two"))
                .command("object", object(OWN, "two", "reason"))
                .command("object for another reason", object(OWN, "two", "another"))
                .command("object, who withdrew it", object(OWN, "one", "reason"))
                .command("object, another organisation", object("tax-330000", "two", "reason"))
                .assertIs(
                        Path.of("../docs/decisions/countersigning.md"),
                        "Decisions of designation-service about countersignatures of withdrawals");
    }

    private static CountersigningCommand agree(String organisation, String person) {
        return new CountersigningCommand.Agree(ENTRY, persons(organisation, person), TODAY);
    }

    private static CountersigningCommand object(String organisation, String person, String reason) {
        return new CountersigningCommand.ObjectTo(ENTRY, persons(organisation, person), reason, TODAY);
    }

    private static CountersigningCommand.Persons persons(String organisation, String person) {
        return new CountersigningCommand.Persons(OWN, "one", organisation, person);
    }
}
