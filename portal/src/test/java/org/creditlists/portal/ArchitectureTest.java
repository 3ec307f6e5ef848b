package org.creditlists.portal;

import org.creditlists.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void thePortalKeepsTheRulesOfTheArchitecture() {
        ArchitectureRules.checkPages("org.creditlists.portal");
    }
}
