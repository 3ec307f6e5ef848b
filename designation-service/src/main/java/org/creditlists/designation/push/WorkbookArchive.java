package org.creditlists.designation.push;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.creditlists.designation.entry.UnreadableException;

/** The zip archive that an XLSX file is, looked through before anything of it is interpreted. */
final class WorkbookArchive {

    /** Unpacked bytes of all parts: a sheet of a million rows has about 500 MB. */
    static final long LONGEST = 2L << 30;

    /** Shared texts are held in memory. */
    static final long LONGEST_TEXTS = 128L << 20;

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final int LONGEST_WORKBOOK = 1 << 20;
    private static final int MOST_PARTS = 1_000;
    /** Real sheets are packed ten to twenty times smaller. */
    private static final int LARGEST_RATIO = 200;

    private static final long SMALL = 1 << 20;
    private static final String MACROS = "xl/vbaProject.bin";
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Pattern DATE_1904 = Pattern.compile("\\sdate1904\\s*=\\s*[\"'](?:1|true|on)[\"']");
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private WorkbookArchive() {}

    /**
     * What was found in a workbook.
     *
     * @param date1904 whether days are counted from 1904-01-01, as programs for the Macintosh did
     * @param strict whether it is written in Strict Open XML
     * @param isoDates whether cells hold days in ISO 8601
     * @param hiddenColumns first and last numbers of columns that nobody sees
     */
    record Found(boolean date1904, boolean strict, boolean isoDates, List<int[]> hiddenColumns) {

        /** Whether the library that reads sheets needs it in other words. */
        boolean needsRewriting() {
            return strict || isoDates;
        }

        boolean isHidden(int column) {
            return hiddenColumns.stream().anyMatch(range -> range[0] <= column && column <= range[1]);
        }
    }

    /** @throws UnreadableException when it is no workbook, unpacks to too much, has merged cells or hidden rows */
    static Found check(Path file) throws IOException, UnreadableException {
        refuseOlderForm(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry workbook = zip.getEntry(WORKBOOK);
            if (zip.size() > MOST_PARTS || workbook == null) {
                throw new UnreadableException(WorkbookRefusals.NOT_XLSX);
            }
            if (zip.getEntry(MACROS) != null) {
                throw new UnreadableException(WorkbookRefusals.MACROS);
            }
            List<int[]> hiddenColumns = new ArrayList<>();
            boolean isoDates = false;
            long total = 0;
            for (var parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                var scan = new SheetScan();
                total += unpacked(zip, part, scan);
                if (total > LONGEST) {
                    throw new UnreadableException(WorkbookRefusals.TOO_LARGE);
                }
                if (!scan.hiddenRows().isEmpty()) {
                    throw new UnreadableException(WorkbookRefusals.hiddenRows(scan.hiddenRows()));
                }
                hiddenColumns.addAll(scan.hiddenColumns());
                isoDates |= scan.hasIsoDates();
            }
            String text = text(zip, workbook);
            return new Found(DATE_1904.matcher(text).find(), text.contains(STRICT), isoDates, hiddenColumns);
        }
    }

    private static void refuseOlderForm(Path file) throws IOException, UnreadableException {
        try (InputStream in = Files.newInputStream(file)) {
            if (Arrays.equals(in.readNBytes(OLE.length), OLE)) {
                throw new UnreadableException(WorkbookRefusals.OLDER_FORM);
            }
        }
    }

    private static String text(ZipFile zip, ZipEntry part) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            return new String(in.readNBytes(LONGEST_WORKBOOK), StandardCharsets.UTF_8);
        }
    }

    /** What it really unpacks to: what an archive says of itself may be a lie. */
    private static long unpacked(ZipFile zip, ZipEntry part, SheetScan scan) throws IOException, UnreadableException {
        boolean sheet = part.getName().startsWith("xl/worksheets/");
        long limit = part.getName().equals("xl/sharedStrings.xml") ? LONGEST_TEXTS : LONGEST;
        long packed = Math.max(part.getCompressedSize(), 1);
        long length = 0;
        try (InputStream in = new BufferedInputStream(zip.getInputStream(part), 1 << 16)) {
            byte[] piece = new byte[1 << 16];
            int count;
            while ((count = in.read(piece)) >= 0) {
                length += count;
                if (length > limit || length > SMALL && length / packed > LARGEST_RATIO) {
                    throw new UnreadableException(WorkbookRefusals.TOO_LARGE);
                }
                if (sheet) {
                    scan.take(piece, count);
                }
            }
        }
        return length;
    }
}
