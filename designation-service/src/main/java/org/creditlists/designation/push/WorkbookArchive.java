package org.creditlists.designation.push;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String SHEETS = "xl/worksheets/";
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\b[^>]*>");
    private static final Pattern ID = Pattern.compile("\\sId\\s*=\\s*[\"'](?<id>[^\"']+)[\"']");
    private static final Pattern TARGET = Pattern.compile("\\sTarget\\s*=\\s*[\"'](?<target>[^\"']+)[\"']");
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
     * @param parts the sheets, by the names under which the workbook relates to them
     */
    record Found(boolean date1904, boolean strict, boolean isoDates, Map<String, Part> parts) {

        /** Whether the library that reads sheets needs it in other words. */
        boolean needsRewriting() {
            return strict || isoDates;
        }

        /** Of a sheet; of all sheets together when the workbook does not say which is its. */
        Part partOf(String relation) {
            Part own = parts.get(relation);
            return own == null ? parts.values().stream().reduce(Part.EMPTY, Part::with) : own;
        }
    }

    /**
     * What of a sheet nobody sees, or not where it is.
     *
     * @param lastMergedRow the last row that merged cells reach to, 0 without any
     * @param hiddenRows the first of those with values
     * @param hiddenColumns first and last numbers
     */
    record Part(long lastMergedRow, List<Long> hiddenRows, List<int[]> hiddenColumns) {

        static final Part EMPTY = new Part(0, List.of(), List.of());

        boolean isHidden(int column) {
            return hiddenColumns.stream().anyMatch(range -> range[0] <= column && column <= range[1]);
        }

        private Part with(Part other) {
            return new Part(
                    Math.max(lastMergedRow, other.lastMergedRow),
                    Stream.concat(hiddenRows.stream(), other.hiddenRows.stream())
                            .toList(),
                    Stream.concat(hiddenColumns.stream(), other.hiddenColumns.stream())
                            .toList());
        }
    }

    /** @throws UnreadableException when it is no workbook, or unpacks to too much */
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
            Map<String, Part> sheets = new HashMap<>();
            boolean isoDates = false;
            long total = 0;
            for (var parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                var scan = new SheetScan();
                total += unpacked(zip, part, scan);
                if (total > LONGEST) {
                    throw new UnreadableException(WorkbookRefusals.TOO_LARGE);
                }
                if (part.getName().startsWith(SHEETS)) {
                    sheets.put(part.getName(), new Part(scan.lastMergedRow(), scan.hiddenRows(), scan.hiddenColumns()));
                }
                isoDates |= scan.hasIsoDates();
            }
            String text = text(zip, workbook);
            return new Found(DATE_1904.matcher(text).find(), text.contains(STRICT), isoDates, byRelation(zip, sheets));
        }
    }

    /** By the names of their relations where the workbook has them, by those of their parts else. */
    private static Map<String, Part> byRelation(ZipFile zip, Map<String, Part> sheets) throws IOException {
        ZipEntry relations = zip.getEntry(RELATIONS);
        Map<String, Part> named = new HashMap<>(sheets);
        if (relations != null) {
            RELATION.matcher(text(zip, relations))
                    .results()
                    .map(MatchResult::group)
                    .forEach(relation -> {
                        Matcher id = ID.matcher(relation);
                        Matcher target = TARGET.matcher(relation);
                        if (id.find() && target.find()) {
                            String name = target.group("target").replaceFirst("^/?(?:xl/)?", "xl/");
                            Part sheet = named.remove(name);
                            if (sheet != null) {
                                named.put(id.group("id"), sheet);
                            }
                        }
                    });
        }
        return named;
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
        boolean sheet = part.getName().startsWith(SHEETS);
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
