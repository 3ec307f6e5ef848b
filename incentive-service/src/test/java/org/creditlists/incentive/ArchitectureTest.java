package org.creditlists.incentive;

import org.creditlists.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theServiceKeepsTheRulesOfTheArchitecture() {
        ArchitectureRules.checkService("org.creditlists.incentive");
    }
}
