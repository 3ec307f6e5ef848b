package org.creditlists.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditlists.systemtest.cases.Course;
import org.creditlists.systemtest.cases.RandomCases;
import org.junit.jupiter.api.Test;

/** The small case of {@code ./credit bench cases}: O3, R4, M4 and X1 across the five services. */
class RandomCasesAcceptanceTest {

    private static final int CASES = 60;
    private static final int AT_ONCE = 12;

    @Test
    void noPunishmentIsAppliedInsideASuspensionAndNoRestoredEntryAppearsAnywhereAfterwards() throws Exception {
        var findings = new RandomCases(RunningPlatform.get(), line -> {}).play(CASES, AT_ONCE, System.nanoTime());
        assertThat(findings.appliedInside()).isEmpty();
        assertThat(findings.stillThere()).isEmpty();
        assertThat(findings.refusedInside()).isPositive();
        assertThat(findings.courses().get(Course.RESTORED)).isPositive();
    }
}
