package org.creditlists.contracts.identity;

/**
 * The unified social credit code of an organisation, 18 characters (GB 32100-2015). Characters 9 to 17 are the
 * organisation code of GB 11714-1997 with a check character of its own.
 */
public final class Uscc {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int LENGTH = 18;

    private Uscc() {}

    /** Checks a code that is already trimmed and in upper case. */
    public static CodeCheck check(String code) {
        if (code.length() != LENGTH || !isOfAlphabet(code)) {
            return CodeCheck.MALFORMED;
        }
        if (code.charAt(LENGTH - 1) == checkCharacter(code)) {
            return CodeCheck.CONFORMING;
        }
        // Codes with a wrong last character were officially issued; the organisation code inside tells them from typing
        // errors, and the authority has to vouch for them (GuoFa (2014) 21, part V(2)).
        return organisationCodeConforms(code) ? CodeCheck.NONCONFORMING : CodeCheck.WRONG_CHECK_DIGIT;
    }

    private static boolean isOfAlphabet(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The 18th character that the first 17 ask for. */
    public static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    /** The check character that GB 11714 asks for after the eight characters of an organisation code. */
    public static char organisationCheckCharacter(String eight) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(eight.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    private static boolean organisationCodeConforms(String code) {
        return code.charAt(16) == organisationCheckCharacter(code.substring(8, 16));
    }
}
