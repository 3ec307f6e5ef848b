package org.creditlists.designation.push;

/** Names of the forms in which a list is pushed and receipts are read. */
final class MediaTypes {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private MediaTypes() {}
}
