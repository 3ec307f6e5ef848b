package org.creditlists.portal.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Media types of files that are pushed: by their first bytes, and by their names where these say nothing. */
final class ListFile {

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    private ListFile() {}

    /** @param charset of a file of comma-separated values, as it was chosen */
    static String type(String fileName, String charset, Path content) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx") || beginsWith(content, ARCHIVE)) {
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        }
        if (name.endsWith(".ndjson")) {
            return "application/x-ndjson";
        }
        return "text/csv;charset=" + (charset.equals("GB18030") ? "GB18030" : "UTF-8");
    }

    private static boolean beginsWith(Path content, byte[] bytes) {
        try (InputStream in = Files.newInputStream(content)) {
            return Arrays.equals(in.readNBytes(bytes.length), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
