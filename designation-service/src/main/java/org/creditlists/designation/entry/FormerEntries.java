package org.creditlists.designation.entry;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.designation.dossier.SealedDossiers;
import org.creditlists.designation.entry.domain.BlackRecord;
import org.creditlists.designation.entry.domain.SubjectLists;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** What is left of RED entries that a BLACK entry ended, and the rows that change when one is reinstated. */
@Singleton
final class FormerEntries {

    private static final String FIND = """
            SELECT r.subject_id, r.key_hash, r.recommended_by, t.reinstated_as IS NOT NULL, t.kept_id, t.payload
            FROM entry_register r
            LEFT JOIN taken_down t ON t.entry_id = r.entry_id WHERE r.entry_id = ?
            """;
    private static final String BLACK =
            "SELECT valid_until, ended_on, end_reason FROM entry_register WHERE entry_id = ?";
    private static final String GIVE_UP_KEY = "UPDATE entry_register SET key_hash = ? WHERE entry_id = ?";
    private static final String REINSTATED = """
            UPDATE taken_down SET reinstated_as = ?, reinstated_by = ?, reinstated_on = ?::date, payload = NULL
            WHERE entry_id = ? AND reinstated_as IS NULL
            """;

    private final DataSource dataSource;
    private final SealedDossiers dossiers;

    FormerEntries(DataSource dataSource, SealedDossiers dossiers) {
        this.dataSource = dataSource;
        this.dossiers = dossiers;
    }

    /**
     * An entry that has ended.
     *
     * @param keyHash its natural key, as {@code HashedColumn.REGISTER} holds it
     * @param recommendedBy null when nobody recommended its subject
     * @param reinstated whether it is in force again as another one
     * @param kept the id under which its authority's copy is sealed, null when there never was one
     * @param dossier that copy, null when it is forgotten
     */
    record Former(
            SubjectId subject,
            String keyHash,
            @Nullable String recommendedBy,
            boolean reinstated,
            @Nullable UUID kept,
            @Nullable Dossier dossier) {}

    private record Row(Former former, byte @Nullable [] payload) {}

    Optional<Former> find(EntryId entry) {
        return read(entry).map(row -> {
            Former former = opened(row);
            boolean keyGone = row.payload() != null && former.dossier() == null;
            // Whoever deletes the key has changed the row before.
            return keyGone ? read(entry).map(this::opened).orElse(former) : former;
        });
    }

    private Optional<Row> read(EntryId entry) {
        return Rows.query(dataSource, FIND, FormerEntries::row, entry.value()).stream()
                .findFirst();
    }

    private Former opened(Row row) {
        Former former = row.former();
        if (former.kept() == null || row.payload() == null) {
            return former;
        }
        var kept = new EntryId(former.kept());
        return new Former(
                former.subject(),
                former.keyHash(),
                former.recommendedBy(),
                former.reinstated(),
                former.kept(),
                dossiers.open(Map.of(kept, row.payload())).get(kept));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Former(
                        new SubjectId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getObject(5, UUID.class),
                        null),
                row.getBytes(6));
    }

    /** A BLACK entry, whoever it is about; empty when it was never decided here. */
    Optional<BlackRecord> black(EntryId entry) {
        return Rows.query(dataSource, BLACK, FormerEntries::record, entry.value()).stream()
                .findFirst();
    }

    private static BlackRecord record(ResultSet row) throws SQLException {
        LocalDate endedOn = row.getObject(2, LocalDate.class);
        return new BlackRecord(
                row.getObject(1, LocalDate.class),
                endedOn == null ? null : new SubjectLists.End(EndReason.valueOf(row.getString(3)), endedOn, null));
    }

    /**
     * The entry gives up the key of its decision: a list that names it finds the reinstated entry from now on.
     *
     * @param instead a key that is nobody else's, as the column holds it
     */
    static CompanionWrite giveUpKey(EntryId entry, String instead) {
        return new CompanionWrite(GIVE_UP_KEY, List.of(instead, entry.value()), 1);
    }

    /** What its authority knew it by is in the dossier of the reinstated entry now. */
    static CompanionWrite reinstated(EntryId entry, EntryId as, String person, LocalDate today) {
        return new CompanionWrite(
                REINSTATED, List.of(as.value(), person, today.toString(), entry.value()), CompanionWrite.ANY);
    }
}
