package org.creditlists.casehandling.evidence.examiner;

import java.util.Arrays;
import java.util.HexFormat;

/** How a camera was held: the one word of EXIF (tag 0x0112) without which a picture lies on its side. */
final class Orientation {

    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int LAST = 8;
    private static final String SEGMENT =
            "ffe10022" + "457869660000" + "4d4d002a00000008" + "0001" + "011200030000000100010000" + "00000000";
    private static final int ORIENTATION_AT = 29;

    private Orientation() {}

    /** @return 1 to 8; 1, which is upright, when the segment does not say it */
    static int in(byte[] jpeg, int from, int end) {
        byte[] data = Arrays.copyOfRange(jpeg, from, end);
        int tiff = EXIF.length;
        if (data.length < tiff + 8 || !Arrays.equals(data, 0, tiff, EXIF, 0, tiff)) {
            return 1;
        }
        boolean little = data[tiff] == 'I';
        long at = tiff + u32(data, tiff + 4, little);
        if (at + 2 > data.length) {
            return 1;
        }
        int entries = u16(data, (int) at, little);
        for (int i = 0; i < entries; i++) {
            long entry = at + 2 + (long) ENTRY * i;
            if (entry + ENTRY > data.length) {
                return 1;
            }
            if (u16(data, (int) entry, little) == TAG && u16(data, (int) entry + 2, little) == SHORT) {
                int value = u16(data, (int) entry + 8, little);
                return value >= 1 && value <= LAST ? value : 1;
            }
        }
        return 1;
    }

    /** A segment APP1 that says this and nothing else: one entry, the high byte first. */
    static byte[] segment(int orientation) {
        byte[] segment = HexFormat.of().parseHex(SEGMENT);
        segment[ORIENTATION_AT] = (byte) orientation;
        return segment;
    }

    private static int u16(byte[] data, int at, boolean little) {
        return little ? Bytes.u8(data, at) | Bytes.u8(data, at + 1) << 8 : Bytes.u16(data, at);
    }

    private static long u32(byte[] data, int at, boolean little) {
        return little ? u16(data, at, true) | (long) u16(data, at + 2, true) << 16 : Bytes.u32(data, at);
    }
}
