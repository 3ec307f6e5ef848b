package org.creditlists.sharing.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.record.EntryRecord;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.sharing.collection.Holders;
import org.creditlists.sharing.collection.domain.NamedEntry;
import org.creditlists.sharing.match.MatchTable;

/**
 * Makes what is shared of entries: organisations in full, individuals without subject, name and numbers, by match
 * values (GuoFa (2014) 21, part V(2)).
 */
@Singleton
class SharedForm {

    private static final String PURPOSE = "holder of a shared entry";

    private final MatchTable matches;
    private final KeyedHash hash;

    SharedForm(MatchTable matches, KeyedHash hash) {
        this.matches = matches;
        this.hash = hash;
    }

    /**
     * By entry.
     *
     * @param current month, of which and after which values are given
     */
    Map<UUID, FeedHead.Shared> of(Connection connection, List<NamedEntry> entries, YearMonth current)
            throws SQLException {
        Map<UUID, List<EntryRecord.Match>> values = matches.of(
                connection,
                entries.stream()
                        .filter(entry -> entry.subjectKind() == SubjectKind.INDIVIDUAL)
                        .map(entry -> new MatchTable.About(entry.entry().value(), entry.list(), entry.code()))
                        .toList(),
                current);
        Map<UUID, FeedHead.Shared> shared = new HashMap<>();
        for (NamedEntry entry : entries) {
            UUID id = entry.entry().value();
            shared.put(id, of(entry, values.getOrDefault(id, List.of()), current));
        }
        return shared;
    }

    private FeedHead.Shared of(NamedEntry entry, List<EntryRecord.Match> values, YearMonth current) {
        return switch (entry.subjectKind()) {
            case ORGANISATION -> new FeedHead.Shared(json(entry.inFull()), null, null);
            case INDIVIDUAL ->
                new FeedHead.Shared(
                        json(entry.withoutName(values)),
                        holder(
                                entry.entry().value(),
                                new Holders.Holder(
                                        entry.subject(), entry.name(), entry.code(), entry.decisionNumber())),
                        MatchTable.matchedUntil(values, current));
        };
    }

    /**
     * By which it is seen that a name or number became another, although neither stands in what is shared.
     *
     * @return keyed hash, of no use for finding the same person elsewhere
     */
    String holder(UUID entry, Holders.Holder holder) {
        return hash.in(HashedColumn.SHARED, hashOf(entry, holder));
    }

    /** Whether a hash, of whatever version, is of whom an entry is about; one that cannot be read is of nobody. */
    boolean isOf(UUID entry, Holders.Holder holder, String stored) {
        try {
            return hash.from(HashedColumn.SHARED, stored).equals(hashOf(entry, holder));
        } catch (IllegalArgumentException altered) {
            return false;
        }
    }

    private String hashOf(UUID entry, Holders.Holder holder) {
        return hash.of(
                PURPOSE,
                entry.toString(),
                holder.subject().toString(),
                holder.name(),
                holder.code(),
                holder.decisionNumber());
    }

    private static byte[] json(EntryRecord record) {
        try {
            return WireJson.MAPPER.writeValueAsBytes(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record is not writable", e);
        }
    }
}
