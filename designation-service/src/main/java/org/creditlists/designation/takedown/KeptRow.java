package org.creditlists.designation.takedown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.designation.dossier.SealedDossiers;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an entry that BLACK ended, and what its authority still knows it by.
 *
 * @param told without a name
 * @param kept id under which the key of the payload is kept
 * @param payload the enciphered dossier; null once it is forgotten
 */
record KeptRow<T>(T told, UUID kept, byte @Nullable [] payload) {

    /** The rows in their order; those whose dossier is kept with what it says. */
    static <T> List<T> named(List<KeptRow<T>> rows, SealedDossiers dossiers, BiFunction<T, Dossier, T> naming) {
        Map<EntryId, byte[]> stored = new HashMap<>();
        rows.forEach(row -> {
            if (row.payload() != null) {
                stored.put(new EntryId(row.kept()), row.payload());
            }
        });
        Map<EntryId, Dossier> opened = dossiers.open(stored);
        return rows.stream()
                .map(row -> {
                    Dossier dossier = opened.get(new EntryId(row.kept()));
                    return dossier == null ? row.told() : naming.apply(row.told(), dossier);
                })
                .toList();
    }
}
