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
    /** Whom a published decision is about. */
    PUBLICITY("publicity_record", "code_hash");

    private final String table;
    private final String column;

    HashedColumn(String table, String column) {
        this.table = table;
        this.column = column;
    }

    public String table() {
        return table;
    }

    public String column() {
        return column;
    }
}
