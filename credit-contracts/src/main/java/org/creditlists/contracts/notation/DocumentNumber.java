package org.creditlists.contracts.notation;

import java.util.regex.Pattern;

/**
 * Numbers of documents in the ways in which they are cited. Brackets around the year stand for each other, 第 before and
 * 号 behind the number, zeros before it and a full stop at the end say nothing.
 */
public final class DocumentNumber {

    private static final Pattern AT_THE_END = Pattern.compile("[。.,;，；、]+$");
    private static final Pattern ORDINAL = Pattern.compile("第+(?=[0-9])");
    private static final Pattern ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");
    private static final String NUMBER = "号";

    private DocumentNumber() {}

    /**
     * The number in the form of GB/T 9704-2012, 7.2.5: 机关代字〔年份〕序号号. A bracket at the beginning is that of a court's
     * number, which has round ones.
     */
    public static String plain(String number) {
        String plain = AT_THE_END.matcher(Characters.plain(number)).replaceAll("");
        plain = withOneKindOfBrackets(plain);
        plain = ZEROS.matcher(ORDINAL.matcher(plain).replaceAll("")).replaceAll("");
        boolean endsWithDigit = !plain.isEmpty() && Character.isDigit(plain.charAt(plain.length() - 1));
        return endsWithDigit ? plain + NUMBER : plain;
    }

    /** The first pair is round where the number begins with it; every other bracket is that of a year. */
    private static String withOneKindOfBrackets(String plain) {
        var meant = new StringBuilder(plain.length());
        boolean isCourts = !plain.isEmpty() && Characters.roundBracket(plain.charAt(0)) == '(';
        for (int i = 0; i < plain.length(); i++) {
            char c = Characters.roundBracket(plain.charAt(i));
            meant.append(
                    switch (c) {
                        case '(' -> isCourts ? c : '〔';
                        case ')' -> isCourts ? c : '〕';
                        default -> c;
                    });
            isCourts &= c != ')';
        }
        return meant.toString();
    }
}
