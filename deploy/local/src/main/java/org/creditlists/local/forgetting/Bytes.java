package org.creditlists.local.forgetting;

import java.util.Arrays;

/** Where bytes stand in others (Boyer, Moore and Horspool). */
final class Bytes {

    private static final int VALUES = 256;
    private static final int BYTE = 0xFF;

    private Bytes() {}

    /**
     * @param length of the text that counts
     * @param from where to begin
     * @return the first place, or -1
     */
    static int indexOf(byte[] text, int length, byte[] wanted, int from) {
        int last = wanted.length - 1;
        int[] skip = new int[VALUES];
        Arrays.fill(skip, wanted.length);
        for (int i = 0; i < last; i++) {
            skip[wanted[i] & BYTE] = last - i;
        }
        int at = from;
        while (at + last < length) {
            int i = last;
            while (i >= 0 && text[at + i] == wanted[i]) {
                i--;
            }
            if (i < 0) {
                return at;
            }
            at += skip[text[at + last] & BYTE];
        }
        return -1;
    }
}
