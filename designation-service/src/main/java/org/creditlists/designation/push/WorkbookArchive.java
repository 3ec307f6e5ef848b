package org.creditlists.designation.push;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.creditlists.designation.entry.UnreadableException;

/** The zip archive that an XLSX file is, looked through before anything of it is interpreted. */
final class WorkbookArchive {

    /** Unpacked bytes of all parts: a sheet of a million rows has about 500 MB. */
    static final long LONGEST = 2L << 30;

    /** Shared texts are held in memory. */
    static final long LONGEST_TEXTS = 128L << 20;

    private static final int MOST_PARTS = 1_000;
    /** Real sheets are packed ten to twenty times smaller. */
    private static final int LARGEST_RATIO = 200;

    private static final long SMALL = 1 << 20;
    private static final byte[] MERGED = "<mergeCell ".getBytes(StandardCharsets.US_ASCII);

    private WorkbookArchive() {}

    /** @throws UnreadableException when it is no workbook, unpacks to too much, or has merged cells */
    static void check(Path file) throws IOException, UnreadableException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS || zip.getEntry("xl/workbook.xml") == null) {
                throw new UnreadableException(WorkbookRefusals.NOT_XLSX);
            }
            long total = 0;
            for (var parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                total += unpacked(zip, part);
                if (total > LONGEST) {
                    throw new UnreadableException(WorkbookRefusals.TOO_LARGE);
                }
            }
        }
    }

    /** What it really unpacks to: what an archive says of itself may be a lie. */
    private static long unpacked(ZipFile zip, ZipEntry part) throws IOException, UnreadableException {
        boolean sheet = part.getName().startsWith("xl/worksheets/");
        long limit = part.getName().equals("xl/sharedStrings.xml") ? LONGEST_TEXTS : LONGEST;
        long packed = Math.max(part.getCompressedSize(), 1);
        long length = 0;
        int matched = 0;
        try (InputStream in = new BufferedInputStream(zip.getInputStream(part), 1 << 16)) {
            byte[] piece = new byte[1 << 16];
            int count;
            while ((count = in.read(piece)) >= 0) {
                length += count;
                if (length > limit || length > SMALL && length / packed > LARGEST_RATIO) {
                    throw new UnreadableException(WorkbookRefusals.TOO_LARGE);
                }
                for (int i = 0; sheet && i < count; i++) {
                    matched = piece[i] == MERGED[matched] ? matched + 1 : piece[i] == MERGED[0] ? 1 : 0;
                    if (matched == MERGED.length) {
                        throw new UnreadableException(WorkbookRefusals.MERGED_CELLS);
                    }
                }
            }
        }
        return length;
    }
}
