package org.creditlists.designation.push;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.creditlists.contracts.decision.Articles;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.web.problem.RefusedException;

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

    /** @throws RefusedException when it is no workbook, unpacks to too much, or has merged cells */
    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS || zip.getEntry("xl/workbook.xml") == null) {
                throw notAWorkbook();
            }
            long total = 0;
            for (var parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                total += unpacked(zip, part);
                if (total > LONGEST) {
                    throw tooLarge();
                }
            }
        }
    }

    static RefusedException notAWorkbook() {
        return refused("not-xlsx", "不是有效的XLSX文件", "Not a readable XLSX file");
    }

    /** What it really unpacks to: what an archive says of itself may be a lie. */
    private static long unpacked(ZipFile zip, ZipEntry part) throws IOException {
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
                    throw tooLarge();
                }
                for (int i = 0; sheet && i < count; i++) {
                    matched = piece[i] == MERGED[matched] ? matched + 1 : piece[i] == MERGED[0] ? 1 : 0;
                    if (matched == MERGED.length) {
                        throw refused(
                                "merged-cells",
                                "工作表含有合并单元格；请取消合并并逐行填写后重新推送",
                                "The sheet has merged cells; unmerge them and fill in every row");
                    }
                }
            }
        }
        return length;
    }

    private static RefusedException tooLarge() {
        return refused("xlsx-too-large", "文件解压后过大；请拆分或改用CSV", "The file unpacks to too much; split it or push CSV");
    }

    private static RefusedException refused(String code, String zh, String en) {
        return new RefusedException(new Refusal(code, "", Articles.GUOFA_2016_33_ART_25, zh, en));
    }
}
