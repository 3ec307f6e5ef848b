package org.creditlists.sharing;

import org.creditlists.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theServiceKeepsTheRulesOfTheArchitecture() {
        ArchitectureRules.checkService("org.creditlists.sharing");
    }

    @Test
    void theModuleBelowItDoes() {
        ArchitectureRules.checkModule("org.creditlists.signedlog");
    }
}
