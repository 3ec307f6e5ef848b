package org.creditlists.casehandling.evidence.examiner;

/** Numbers in files, the high byte first. */
final class Bytes {

    private Bytes() {}

    /** @throws NotTaken when the file ends before */
    static int u8(byte[] bytes, int at) {
        if (at < 0 || at >= bytes.length) {
            throw new NotTaken(Verdict.BROKEN);
        }
        return bytes[at] & 0xFF;
    }

    static int u16(byte[] bytes, int at) {
        return u8(bytes, at) << 8 | u8(bytes, at + 1);
    }

    static long u32(byte[] bytes, int at) {
        return (long) u16(bytes, at) << 16 | u16(bytes, at + 2);
    }
}
