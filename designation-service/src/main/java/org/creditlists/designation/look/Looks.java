package org.creditlists.designation.look;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.sql.Rows;

/**
 * Keeps who learnt something about a subject by a submission: by any line of a dry run, and by a refusal that tells of
 * its record (GuoFa (2014) 21, part IV(5)). It stands or falls with the answer.
 */
@Singleton
public final class Looks {

    /** Most that are told at once. */
    static final int MOST = 500;

    private static final String ADD = """
            INSERT INTO subject_look (look_id, code_hash, organisation, person, kind, at)
            SELECT gen_random_uuid(), n.hash, ?, ?, ?, ? FROM unnest(?::text[]) AS n(hash)
            """;
    private static final String ABOUT = """
            SELECT look_id, organisation, kind, at FROM subject_look WHERE code_hash = ANY(?) AND at <= ?
            ORDER BY at DESC, look_id DESC LIMIT
            """ + MOST;

    private final DataSource dataSource;

    Looks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** By what something was learnt. */
    public enum Kind {
        /** A line of a push that changes nothing. */
        DRY_RUN,
        /** A submission that was refused because of the record of its subject. */
        REFUSED
    }

    /**
     * A look as its subject sees it.
     *
     * @param organisation that looked
     */
    public record Look(UUID look, String organisation, Kind kind, Instant at) {}

    /** @param codeHashes keyed hashes of the codes of whoever was looked at as the column holds them, each once */
    public static List<CompanionWrite> rows(
            Collection<String> codeHashes, String organisation, String person, Kind kind, Instant at) {
        return codeHashes.isEmpty()
                ? List.of()
                : List.of(new CompanionWrite(
                        ADD,
                        List.of(
                                organisation,
                                person,
                                kind.name(),
                                at.atOffset(ZoneOffset.UTC),
                                codeHashes.toArray(String[]::new)),
                        codeHashes.size()));
    }

    /** By the hash of a code in every version; the latest first, not after a moment; at most 500. */
    List<Look> about(String[] codeHashes, Instant upTo) {
        return Rows.query(
                dataSource,
                ABOUT,
                row -> new Look(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        Kind.valueOf(row.getString(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                codeHashes,
                upTo.atOffset(ZoneOffset.UTC));
    }
}
