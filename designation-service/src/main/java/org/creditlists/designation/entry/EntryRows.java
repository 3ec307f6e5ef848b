package org.creditlists.designation.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.creditlists.contracts.event.ConsentGiven;
import org.creditlists.contracts.event.ConsentRevoked;
import org.creditlists.contracts.event.Corrected;
import org.creditlists.contracts.event.Designated;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.event.NoticeDelivered;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.designation.dossier.SealedDossiers;
import org.creditlists.designation.entry.domain.SubjectLists;
import org.creditlists.eventstore.CompanionWrite;
import org.jspecify.annotations.Nullable;

/** The rows that stand or fall with designations: the register and dossiers, gathered for one append. */
public final class EntryRows {

    private static final String REGISTER = """
            INSERT INTO entry_register (key_hash, entry_id, subject_id, authority, list, field, valid_until,
            recommended_by)
            SELECT * FROM unnest(?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[])
            """;
    private static final String LAST_DAYS = """
            UPDATE entry_register r SET valid_until = n.day, delivered_on = NULL FROM unnest(?::uuid[], ?::date[]) AS
            n(id, day)
            WHERE r.entry_id = n.id
            """;
    private static final String NOTICES = """
            UPDATE entry_register r SET delivered_on = n.day FROM unnest(?::uuid[], ?::date[]) AS n(id, day)
            WHERE r.entry_id = n.id
            """;
    private static final String END = """
            UPDATE entry_register r SET ended_on = n.day, end_reason = n.reason
            FROM unnest(?::uuid[], ?::date[], ?::text[]) AS n(id, day, reason) WHERE r.entry_id = n.id
            """;
    private static final String PUT_DOSSIERS = """
            INSERT INTO entry_dossier (entry_id, payload) SELECT * FROM unnest(?::uuid[], ?::bytea[])
            ON CONFLICT (entry_id) DO UPDATE SET payload = excluded.payload
            """;
    private static final String FORGET = "DELETE FROM entry_dossier WHERE entry_id = ANY(?)";

    private final Map<UUID, Registered> added = new LinkedHashMap<>();
    private final Map<UUID, LocalDate> lastDays = new LinkedHashMap<>();
    private final Map<UUID, SubjectLists.End> ended = new LinkedHashMap<>();
    private final Map<UUID, LocalDate> notices = new LinkedHashMap<>();
    private final Map<UUID, Dossier> dossiers = new LinkedHashMap<>();

    private record Registered(String keyHash, Designated event) {}

    /** The natural key of an entry that the next events designate, as {@code HashedColumn.REGISTER} holds it. */
    void add(String keyHash, Designated event) {
        added.put(event.entry().value(), new Registered(keyHash, event));
    }

    void put(Dossier dossier) {
        dossiers.put(dossier.entry().value(), dossier);
    }

    /** What the next append stores of an entry; null when it stores nothing. */
    @Nullable
    Dossier dossier(EntryId entry) {
        return dossiers.get(entry.value());
    }

    /**
     * What the events change; an entry that ended is forgotten in the same transaction (Hubei opinions on personal
     * creditworthiness (2017), part IV(3)).
     */
    void follow(List<DesignationEvent> events) {
        for (DesignationEvent event : events) {
            UUID entry = event.entry().value();
            switch (event) {
                case Designated first -> {
                    // add() has it, with its key
                }
                case ConsentGiven e -> {
                    // nothing of it stands in a row
                }
                case ConsentRevoked e -> {
                    // nothing of it stands in a row
                }
                case NoticeDelivered delivered -> notices.put(entry, delivered.deliveredOn());
                case Corrected corrected -> lastDays.put(entry, corrected.validUntil());
                case Withdrawn withdrawn -> {
                    ended.put(
                            entry,
                            new SubjectLists.End(withdrawn.reason(), withdrawn.endedOn(), withdrawn.becauseOf()));
                    dossiers.remove(entry);
                }
            }
        }
    }

    /**
     * What the register has to say of an entry, by its events; where it said something else it does not say it again.
     */
    void restate(SubjectLists.Entry entry) {
        if (entry.ended() == null) {
            lastDays.put(entry.id().value(), entry.validUntil());
            if (entry.delivered() != null) {
                notices.put(entry.id().value(), entry.delivered());
            }
        } else {
            ended.put(entry.id().value(), entry.ended());
        }
    }

    /** Entries that have ended when this is stored: their keys are to be deleted then. */
    Collection<UUID> ended() {
        return ended.keySet();
    }

    /** @param sealing gives dossiers their keys before they are stored */
    List<CompanionWrite> companions(SealedDossiers sealing) {
        List<CompanionWrite> writes = new ArrayList<>();
        if (!added.isEmpty()) {
            writes.add(register());
        }
        if (!lastDays.isEmpty()) {
            writes.add(new CompanionWrite(LAST_DAYS, days(lastDays), CompanionWrite.ANY));
        }
        if (!notices.isEmpty()) {
            writes.add(new CompanionWrite(NOTICES, days(notices), CompanionWrite.ANY));
        }
        if (!dossiers.isEmpty()) {
            Map<UUID, byte[]> sealed = sealing.seal(dossiers.values(), added.keySet());
            writes.add(new CompanionWrite(
                    PUT_DOSSIERS,
                    List.of(
                            sealed.keySet().toArray(UUID[]::new),
                            sealed.values().toArray(byte[][]::new)),
                    sealed.size()));
        }
        if (!ended.isEmpty()) {
            writes.add(new CompanionWrite(
                    END,
                    List.of(
                            ended.keySet().toArray(UUID[]::new),
                            ended.values().stream()
                                    .map(end -> end.on().toString())
                                    .toArray(String[]::new),
                            ended.values().stream()
                                    .map(end -> end.reason().name())
                                    .toArray(String[]::new)),
                    CompanionWrite.ANY));
            writes.add(new CompanionWrite(
                    FORGET, Collections.singletonList(ended.keySet().toArray(UUID[]::new)), CompanionWrite.ANY));
        }
        return writes;
    }

    private CompanionWrite register() {
        Collection<Registered> rows = added.values();
        return new CompanionWrite(
                REGISTER,
                List.of(
                        texts(rows, Registered::keyHash),
                        added.keySet().toArray(UUID[]::new),
                        rows.stream().map(row -> row.event().subject().value()).toArray(UUID[]::new),
                        texts(rows, row -> row.event().authority().value()),
                        texts(rows, row -> row.event().list().name()),
                        texts(rows, row -> row.event().field().value()),
                        texts(rows, row -> row.event().validUntil().toString()),
                        rows.stream().map(row -> row.event().recommendedBy()).toArray(String[]::new)),
                rows.size());
    }

    private static String[] texts(Collection<Registered> rows, Function<Registered, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static List<Object> days(Map<UUID, LocalDate> days) {
        return List.of(
                days.keySet().toArray(UUID[]::new),
                days.values().stream().map(LocalDate::toString).toArray(String[]::new));
    }
}
