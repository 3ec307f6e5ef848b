package org.creditlists.designation.push;

/** In what form a list is pushed. */
public enum PushFormat {
    /** One JSON object a line. */
    NDJSON,
    /** RFC 4180, the first record names the columns. */
    CSV,
    /** A workbook with one sheet, the first row names the columns. */
    XLSX
}
