package org.creditlists.portal.workbench;

import java.util.Locale;

/** Media types of files that are pushed, by their names. */
final class ListFile {

    private ListFile() {}

    /** @param charset of a file of comma-separated values, as it was chosen */
    static String type(String fileName, String charset) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        }
        if (name.endsWith(".ndjson")) {
            return "application/x-ndjson";
        }
        return "text/csv;charset=" + (charset.equals("GB18030") ? "GB18030" : "UTF-8");
    }
}
