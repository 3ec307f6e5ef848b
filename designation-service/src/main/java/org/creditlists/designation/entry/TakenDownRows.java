package org.creditlists.designation.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.creditlists.contracts.event.DesignationEvent;
import org.creditlists.contracts.event.Withdrawn;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.designation.dossier.SealedDossiers;
import org.creditlists.eventstore.CompanionWrite;
import org.creditlists.eventstore.OrderedIds;

/**
 * RED entries that a decision about BLACK ends, for the desks of their authorities (Draft opinions on joint incentives,
 * part IV(3)). Their dossiers go with them; what the authority needs to know its own entry by is sealed anew, with a
 * key that is nobody else's.
 */
final class TakenDownRows {

    private static final String ADD = """
            INSERT INTO taken_down (entry_id, subject_id, authority, field, because_of, ended_on, kept_id, payload)
            SELECT r.entry_id, r.subject_id, r.authority, r.field, n.because, n.day, n.kept, n.payload
            FROM unnest(?::uuid[], ?::uuid[], ?::date[], ?::uuid[], ?::bytea[]) AS n(id, because, day, kept, payload)
            JOIN entry_register r ON r.entry_id = n.id ON CONFLICT (entry_id) DO NOTHING
            """;

    private final EntryRegister register;
    private final List<Withdrawn> ends = new ArrayList<>();
    private final Map<EntryId, Dossier> unstored = new LinkedHashMap<>();

    TakenDownRows(EntryRegister register) {
        this.register = register;
    }

    /** @param rows before they follow the same events */
    void follow(List<DesignationEvent> events, EntryRows rows) {
        for (DesignationEvent event : events) {
            if (event instanceof Withdrawn end
                    && end.list() == ListKind.RED
                    && end.reason() == EndReason.INELIGIBLE
                    && end.becauseOf() != null) {
                ends.add(end);
                Dossier added = rows.dossier(end.entry());
                if (added != null) {
                    unstored.put(end.entry(), added);
                }
            }
        }
    }

    /** @param sealing gives what is kept its keys before it is stored */
    List<CompanionWrite> companions(SealedDossiers sealing) {
        if (ends.isEmpty()) {
            return List.of();
        }
        Map<EntryId, Dossier> dossiers = new LinkedHashMap<>(
                register.dossiers(ends.stream().map(Withdrawn::entry).toList()));
        dossiers.putAll(unstored);
        Map<EntryId, UUID> kept = new LinkedHashMap<>();
        ends.forEach(end -> kept.put(end.entry(), OrderedIds.next()));
        List<Dossier> renamed = dossiers.entrySet().stream()
                .map(one -> Dossiers.under(new EntryId(Objects.requireNonNull(kept.get(one.getKey()))), one.getValue()))
                .toList();
        Map<UUID, byte[]> sealed = sealing.seal(
                renamed, renamed.stream().map(one -> one.entry().value()).collect(Collectors.toSet()));
        return List.of(new CompanionWrite(
                ADD,
                List.of(
                        ends.stream().map(end -> end.entry().value()).toArray(UUID[]::new),
                        ends.stream().map(end -> becauseOf(end).value()).toArray(UUID[]::new),
                        ends.stream().map(end -> end.endedOn().toString()).toArray(String[]::new),
                        kept.values().toArray(UUID[]::new),
                        kept.values().stream().map(sealed::get).toArray(byte[][]::new)),
                CompanionWrite.ANY));
    }

    private static EntryId becauseOf(Withdrawn end) {
        return Objects.requireNonNull(end.becauseOf());
    }
}
