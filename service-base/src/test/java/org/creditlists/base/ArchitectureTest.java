package org.creditlists.base;

import org.creditlists.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The modules below the services; they are all on the class path of this one. */
class ArchitectureTest {

    @ParameterizedTest
    @ValueSource(strings = {"contracts", "web", "runtime", "eventstore", "listprojection", "base"})
    void everyModuleKeepsTheRulesOfTheArchitecture(String module) {
        ArchitectureRules.checkModule("org.creditlists." + module);
    }

    /** Also of what is on the class path of tests alone. */
    @Test
    void everyPackageIsNullMarked() {
        ArchitectureRules.PACKAGES_ARE_NULL_MARKED.check(ArchitectureRules.classesOf("org.creditlists"));
    }
}
