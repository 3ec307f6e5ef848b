package org.creditlists.contracts.identity;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The identity number of a natural person, 18 characters: of a resident (GB 11643-1999), of a resident from Hong Kong,
 * Macao or Taiwan, or of a foreigner with permanent residence (GA 2102-2023: 9, the province, the country, then as the
 * others).
 */
public final class ResidentId {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int LENGTH = 18;

    /** Beside the provinces and regions: holders of residence permits from Taiwan have 83. */
    private static final String RESIDENCE_PERMIT = "83";

    private static final char PERMANENT_RESIDENCE = '9';

    private ResidentId() {}

    /** Checks a number that is already trimmed and in upper case. */
    public static CodeCheck check(String number) {
        if (number.length() != LENGTH
                || !number.substring(0, LENGTH - 1).chars().allMatch(c -> c >= '0' && c <= '9')
                || !isIssued(number)
                || !hasBirthDate(number)) {
            return CodeCheck.MALFORMED;
        }
        return number.charAt(LENGTH - 1) == checkCharacter(number) ? CodeCheck.CONFORMING : CodeCheck.WRONG_CHECK_DIGIT;
    }

    private static boolean isIssued(String number) {
        String digits = number.substring(0, 2);
        return Regions.isProvince(digits)
                || digits.equals(RESIDENCE_PERMIT)
                || number.charAt(0) == PERMANENT_RESIDENCE && Regions.isProvince(number.substring(1, 3));
    }

    /** The 18th character that the first 17 ask for. */
    public static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    /** The day of birth that a well-formed number tells. */
    public static LocalDate birthDate(String number) {
        return LocalDate.of(
                Integer.parseInt(number.substring(6, 10)),
                Integer.parseInt(number.substring(10, 12)),
                Integer.parseInt(number.substring(12, 14)));
    }

    private static boolean hasBirthDate(String number) {
        try {
            int year = birthDate(number).getYear();
            return year >= 1900 && year <= 2100;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
