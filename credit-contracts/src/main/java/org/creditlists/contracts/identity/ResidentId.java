package org.creditlists.contracts.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** The resident identity number of a natural person, 18 characters (GB 11643-1999). */
public final class ResidentId {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int LENGTH = 18;

    /** First two digits: the provinces of GB/T 2260, with 71, 81, 82 and 83 for holders of residence permits. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private ResidentId() {}

    /** Checks a number that is already trimmed and in upper case. */
    public static CodeCheck check(String number) {
        if (number.length() != LENGTH
                || !number.substring(0, LENGTH - 1).chars().allMatch(c -> c >= '0' && c <= '9')
                || !PROVINCES.contains(number.substring(0, 2))
                || !hasBirthDate(number)) {
            return CodeCheck.MALFORMED;
        }
        return number.charAt(LENGTH - 1) == checkCharacter(number) ? CodeCheck.CONFORMING : CodeCheck.WRONG_CHECK_DIGIT;
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
