package org.creditlists.objection;

import org.creditlists.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theServiceKeepsTheRulesOfTheArchitecture() {
        ArchitectureRules.checkService("org.creditlists.objection");
    }

    @Test
    void theModuleBelowItDoes() {
        ArchitectureRules.checkModule("org.creditlists.casehandling");
    }
}
