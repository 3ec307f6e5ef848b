package org.creditlists.base;

import org.creditlists.testkit.ArchitectureRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The modules below the services; they are all on the class path of this one. */
class ArchitectureTest {

    @ParameterizedTest
    @ValueSource(strings = {"contracts", "web", "runtime", "eventstore", "listprojection", "base"})
    void everyModuleKeepsTheRulesOfTheArchitecture(String module) {
        ArchitectureRules.checkModule("org.creditlists." + module);
    }
}
