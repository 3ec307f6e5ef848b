package org.creditlists.local.forgetting;

import java.util.List;
import java.util.Set;

/**
 * A place that was searched.
 *
 * @param kind what it is
 * @param name of the database, the topic, or the folder
 * @param what the table, the file or the record within it in which words were found; empty for the place as a whole
 * @param searched how many tables, records or files
 * @param found names of the words that lie there, in order
 * @param faults what could not be searched
 */
public record Place(Kind kind, String name, String what, long searched, Set<String> found, List<String> faults) {

    /** What places are. */
    public enum Kind {
        /** The tables of a database, the system's own included, as a query reads them. */
        TABLES("表 / tables"),
        /** Files of tables, with what was deleted and not yet written over. */
        TABLE_FILES("数据文件 / files of tables"),
        /** The write-ahead log of PostgreSQL. */
        WAL("预写日志 / write-ahead log"),
        /** Every other file of PostgreSQL. */
        DATABASE_FILES("数据库其他文件 / other files of PostgreSQL"),
        /** Records as a client of Kafka reads them. */
        TOPIC("主题 / topic"),
        /** Segments of topics on the disk. */
        SEGMENTS("主题文件 / segments of topics"),
        /** Logs of processes. */
        LOGS("日志 / logs of processes"),
        /** Temporary files, uploads included. */
        TEMPORARY("临时文件 / temporary files"),
        /** Whatever else lies in the folder of the installation, copies included. */
        OTHER_FILES("其他文件 / other files"),
        /** The folder of backups, with the archive of the log, unpacked. */
        BACKUPS("备份 / backups and archive");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** In Chinese and English. */
        public String text() {
            return text;
        }
    }

    /** Nothing was found in any of so many. */
    static Place clean(Kind kind, String name, long searched, List<String> faults) {
        return new Place(kind, name, "", searched, Set.of(), faults);
    }

    /** Words in one of them. */
    static Place with(Kind kind, String name, String what, Set<String> found) {
        return new Place(kind, name, what, 0, found, List.of());
    }
}
