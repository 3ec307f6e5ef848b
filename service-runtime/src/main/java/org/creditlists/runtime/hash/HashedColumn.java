package org.creditlists.runtime.hash;

/**
 * A column that holds keyed hashes, each with a key of its own: a value of one stands in no other, so that two tables
 * cannot be joined by them. The rotation walks these columns of the database that it finds them in.
 */
public enum HashedColumn {
    /** Who is behind a code, with designation. */
    SUBJECT("subject", "code_hash"),
    /** About whom something was learnt while designating. */
    LOOK("subject_look", "code_hash"),
    /** Whom an entry is about, in every service. */
    DOSSIER("dossier", "code_hash"),
    /** Who stands behind an organisation, in every service. */
    PERSON("dossier_person", "code_hash"),
    /** Who uploaded a file. */
    EVIDENCE("evidence", "owner_hash"),
    /** Who objected. */
    OBJECTOR("objection_case", "objector_hash"),
    /** Whose entry was objected to. */
    OBJECTED("objection_case", "subject_hash"),
    /** Who applied for restoration. */
    APPLICANT("restoration_case", "applicant_hash"),
    /** Whose entry is to be restored. */
    RESTORED("restoration_case", "subject_hash"),
    /** Who attended a training or served. */
    ATTENDANCE("attendance", "code_hash"),
    /** About whom a desk asked. */
    DESK_CHECK("desk_check", "code_hash"),
    /** Whose report was printed. */
    REPORT("counter_report", "code_hash"),
    /** Which entries there are, by authority, list, field, code and number of the decision together. */
    REGISTER("entry_register", "key_hash"),
    /** Who used an incentive, with the id of the use. */
    INCENTIVE_USE("incentive_use", "holder"),
    /** Names and numbers of whom a shared record is about, with the entry. */
    SHARED("shared_entry", "holder"),
    /** About whom somebody asked, in the rows of the inquiry log, which are signed. */
    INQUIRY("inquiry_batch", "content", true),
    /** About whom somebody asked who was on no list, whose digest is signed. */
    NOT_FOUND("inquiry_miss", "hashes", true),
    /** Whom a special application is about, in its events, which are sealed. */
    APPLIED_FOR("event", "payload", true),
    /** Whom a special application is about, in its row. */
    APPLICATION("special_application", "content", true);

    private final String table;
    private final String column;
    private final boolean lasting;

    HashedColumn(String table, String column) {
        this(table, column, false);
    }

    HashedColumn(String table, String column, boolean lasting) {
        this.table = table;
        this.column = column;
        this.lasting = lasting;
    }

    /** Whether values keep the version with which they were written: what is signed cannot be written anew. */
    public boolean isLasting() {
        return lasting;
    }

    public String table() {
        return table;
    }

    public String column() {
        return column;
    }
}
