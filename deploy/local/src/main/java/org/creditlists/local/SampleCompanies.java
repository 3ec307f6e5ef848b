package org.creditlists.local;

import java.util.Locale;
import java.util.random.RandomGenerator;
import org.creditlists.contracts.identity.Uscc;

/** Plainly fictitious companies whose codes pass their own check digits. */
public final class SampleCompanies {

    private static final int NUMBERS = 1_000_000;

    private final RandomGenerator random;

    public SampleCompanies(RandomGenerator random) {
        this.random = random;
    }

    public record Company(String name, String code) {}

    public Company next() {
        return of(random.nextInt(NUMBERS));
    }

    /** @param number from 0 to 999,999 */
    public static Company of(int number) {
        String eight = String.format(Locale.ROOT, "MA%06d", number);
        String seventeen = "91420100" + eight + Uscc.organisationCheckCharacter(eight);
        return new Company("示例企业" + number + "号", seventeen + Uscc.checkCharacter(seventeen));
    }

    /** The company that has a code of this kind. */
    public static Company of(String code) {
        return of(Integer.parseInt(code.substring(10, 16)));
    }
}
