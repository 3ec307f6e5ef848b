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
 */
record ForgetTerms(Duration logKept, Duration compacted) {

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
        return place.kind() == Place.Kind.WAL
                ? Optional.of("日志文件重用为止，至多%1$d小时 / until the file is used again, at most %1$d hours"
                        .formatted(logKept.toHours() + 1))
                : terms().stream()
                        .filter(term -> term.isAbout(place))
                        .findFirst()
                        .map(Term::until);
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
