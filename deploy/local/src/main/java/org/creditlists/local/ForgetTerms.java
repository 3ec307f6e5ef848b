package org.creditlists.local;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditlists.local.forgetting.Place;

/**
 * Until when words of an entry that has ended may be left, and where: what {@code docs/security/data-map.md} says under
 * "After the end". Everything else is a fault.
 *
 * @param logKept how long the write-ahead log keeps what was written, by the settings of the server
 * @param compacted how long a compacted topic keeps a record behind its tombstone
 * @param sets days that a set of a backup is kept
 * @param keys days that copies of keys, and the archive of the log, are kept
 */
record ForgetTerms(Duration logKept, Duration compacted, int sets, int keys) {

    /**
     * A rule of the document.
     *
     * @param kind of the place
     * @param where database and table, or topic; a regular expression
     * @param words names of words
     * @param until in Chinese and English
     */
    private record Term(Place.Kind kind, String where, Set<String> words, String until) {

        boolean isAbout(Place place) {
            return kind == place.kind()
                    && (place.name() + " " + place.what()).matches(where)
                    && words.containsAll(place.found());
        }
    }

    private static final Set<String> PURPOSE = Set.of("purpose");
    private static final String FOR_EVER = "永久保存的查询记录 / for ever, it is the signed log of inquiries";

    /** What has a term; empty when nothing may be left there. */
    Optional<String> until(Place place) {
        return switch (place.kind()) {
            case WAL ->
                Optional.of("日志文件重用为止，至多%1$d小时 / until the file is used again, at most %1$d hours"
                        .formatted(logKept.toHours() + 1));
            case BACKUPS -> Optional.of(inBackups(place.what()));
            default ->
                terms().stream().filter(term -> term.isAbout(place)).findFirst().map(Term::until);
        };
    }

    /** Old ones go when the next one is made, within a day. */
    private String inBackups(String file) {
        return file.startsWith("sets/")
                ? "备份删除为止，至多%1$d天，其中密钥至多%2$d天 / until the set is deleted, at most %1$d days; its keys %2$d"
                        .formatted(sets + 1, keys + 1)
                : "备份删除为止，至多%1$d天 / until it is deleted, at most %1$d days".formatted(keys + 1);
    }

    private List<Term> terms() {
        return List.of(
                new Term(Place.Kind.TABLES, "credit_sharing inquiry_(batch|window)", PURPOSE, FOR_EVER),
                new Term(Place.Kind.TABLE_FILES, "credit_sharing inquiry_(batch|window)", PURPOSE, FOR_EVER),
                new Term(
                        Place.Kind.TOPIC,
                        "credit\\.(dossiers|entries) .*",
                        Set.of("record"),
                        "密封，压缩为止，至多%1$d分钟 / sealed, until compaction, at most %1$d minutes"
                                .formatted(compacted.toMinutes() + 1)));
    }
}
