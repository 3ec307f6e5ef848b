package org.creditlists.casehandling.evidence.examiner;

/** How large a file and what it unpacks to may be. */
public final class Limits {

    public static final int LARGEST_MIB = 10;
    /** Bytes of a file that is given. */
    public static final int LARGEST_BYTES = LARGEST_MIB * 1024 * 1024;
    /** Bytes of a copy: objects that were packed are written plainly. */
    public static final int LARGEST_COPY_BYTES = 2 * LARGEST_BYTES;

    public static final int MOST_PAGES = 500;
    public static final long MOST_MEGAPIXELS = 50;

    static final int MOST_OBJECTS = 100_000;
    static final long MOST_PIXELS = MOST_MEGAPIXELS * 1_000_000;
    /** Bytes that all object and cross-reference streams of a file unpack to, each time that they are unpacked. */
    static final long MOST_STRUCTURE = 64L * 1024 * 1024;
    /** Bytes that all text, fonts and drawings of a file unpack to. */
    static final long MOST_CONTENT = 128L * 1024 * 1024;
    /** Bytes that all pictures of a file unpack to: lossless scans of some twenty pages in colour. */
    static final long MOST_PICTURES = 1024L * 1024 * 1024;
    /** Bytes that a decoder of JPEG holds when the picture comes in several scans. */
    static final long MOST_COEFFICIENTS = 128L * 1024 * 1024;
    /** Scans of a JPEG; cameras and editors write at most a dozen. */
    static final int MOST_SCANS = 100;

    private Limits() {}

    /** @throws NotTaken when a picture is larger than any that is looked at, or has no size */
    static void checkPixels(long width, long height) {
        if (width < 1 || height < 1) {
            throw new NotTaken(Verdict.BROKEN);
        }
        if (width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS) {
            throw new NotTaken(Verdict.PIXELS);
        }
    }
}
