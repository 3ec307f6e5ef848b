package org.creditlists.designation.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.listprojection.codec.WireJson;

/** The rows that stand or fall with designations: natural keys and dossiers, gathered for one append. */
public final class EntryRows {

    private static final String ADD_KEYS =
            "INSERT INTO entry_key (key_hash, entry_id, subject_id) SELECT * FROM unnest(?::text[], ?::uuid[], ?::uuid[])";
    private static final String PUT_DOSSIERS = """
            INSERT INTO entry_dossier (entry_id, payload) SELECT * FROM unnest(?::uuid[], ?::bytea[])
            ON CONFLICT (entry_id) DO UPDATE SET payload = excluded.payload
            """;
    private static final String FORGET = "DELETE FROM entry_dossier WHERE entry_id = ANY(?)";

    private final List<String> keys = new ArrayList<>();
    private final List<UUID> keyEntries = new ArrayList<>();
    private final List<UUID> keySubjects = new ArrayList<>();
    private final Map<UUID, byte[]> dossiers = new LinkedHashMap<>();
    private final List<UUID> ended = new ArrayList<>();

    void add(String keyHash, EntryId entry, SubjectId subject) {
        keys.add(keyHash);
        keyEntries.add(entry.value());
        keySubjects.add(subject.value());
    }

    void put(Dossier dossier) {
        try {
            dossiers.put(dossier.entry().value(), WireJson.MAPPER.writeValueAsBytes(dossier));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** An entry that ended is forgotten in the same transaction (X1). */
    void forgetEnded(List<DesignationEvent> events) {
        for (DesignationEvent event : events) {
            if (event instanceof Withdrawn) {
                ended.add(event.entry().value());
                dossiers.remove(event.entry().value());
            }
        }
    }

    List<CompanionWrite> companions() {
        List<CompanionWrite> writes = new ArrayList<>();
        if (!keys.isEmpty()) {
            writes.add(new CompanionWrite(
                    ADD_KEYS,
                    List.of(
                            keys.toArray(String[]::new),
                            keyEntries.toArray(UUID[]::new),
                            keySubjects.toArray(UUID[]::new)),
                    keys.size()));
        }
        if (!dossiers.isEmpty()) {
            writes.add(new CompanionWrite(
                    PUT_DOSSIERS,
                    List.of(
                            dossiers.keySet().toArray(UUID[]::new),
                            dossiers.values().toArray(byte[][]::new)),
                    dossiers.size()));
        }
        if (!ended.isEmpty()) {
            writes.add(new CompanionWrite(
                    FORGET, Collections.singletonList(ended.toArray(UUID[]::new)), CompanionWrite.ANY));
        }
        return writes;
    }
}
