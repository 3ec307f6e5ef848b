package org.creditlists.listprojection;

import org.creditlists.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void runtimeAndEventStoreKnowNothingOfCredit() {
        ArchitectureRules.RUNTIME_KNOWS_NO_CREDIT.check(ArchitectureRules.classesOf("org.creditlists.runtime"));
        ArchitectureRules.RUNTIME_KNOWS_NO_CREDIT.check(ArchitectureRules.classesOf("org.creditlists.eventstore"));
    }

    @Test
    void everyPackageIsNullMarked() {
        ArchitectureRules.PACKAGES_ARE_NULL_MARKED.check(ArchitectureRules.classesOf("org.creditlists"));
    }
}
