package org.creditlists.contracts.identity;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

/** Any text as a code: conforming or not, and a conforming one has what its check says. */
class CodesFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void aCodeConformsOrNot(@NotNull String code) {
        Uscc.check(code);
        if (ResidentId.check(code) == CodeCheck.CONFORMING) {
            ResidentId.birthDate(code);
        }
        Regions.isProvince(code);
        Regions.isWithin(code, Regions.NATION);
    }
}
