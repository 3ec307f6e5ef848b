package org.creditlists.listprojection.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.record.Identity;
import org.creditlists.contracts.record.SealedDossier;
import org.creditlists.contracts.record.SealedDossier.Part;
import org.creditlists.listprojection.dossier.DossierCodec;
import org.creditlists.runtime.keys.DataKeys;
import org.creditlists.runtime.topics.UnprocessableMessageException;
import org.jspecify.annotations.Nullable;

/**
 * Opens the dossiers of a batch, so that their entries are found by the hashes of codes; what is kept stays sealed. A
 * dossier whose key is gone is forgotten: keys are stored before dossiers, and deleted when entries have ended. While
 * the database of keys does not answer, nothing is taken for forgotten and the batch comes again.
 */
public final class DossierIntake {

    private final DataKeys keys;
    private final boolean keepsReasons;

    /** @param keepsReasons whether this service keeps why an entry was decided, and not only whom it is about */
    public DossierIntake(DataKeys keys, boolean keepsReasons) {
        this.keys = keys;
        this.keepsReasons = keepsReasons;
    }

    /**
     * A dossier to be kept.
     *
     * @param sealed the sealed part that says whom it is about; null when it came in clear, from a version that did not
     *     seal: it comes again
     * @param reasons the sealed part that says why; null where it is not kept
     */
    record Arrived(Identity identity, byte @Nullable [] sealed, byte @Nullable [] reasons) {}

    /**
     * @param values of the topic by entry, empty for tombstones
     * @return in the order of the entries; empty for what is forgotten
     */
    Map<EntryId, Optional<Arrived>> open(Map<EntryId, Optional<byte[]>> values) {
        List<UUID> sealed = values.entrySet().stream()
                .filter(one -> one.getValue().filter(SealedDossier::isSealed).isPresent())
                .map(one -> one.getKey().value())
                .toList();
        Map<UUID, SecretKey> found = sealed.isEmpty() ? new HashMap<>() : keys.find(sealed);
        Map<EntryId, Optional<Arrived>> arrived = new TreeMap<>();
        values.forEach((entry, value) ->
                arrived.put(entry, value.flatMap(bytes -> open(entry, bytes, found.get(entry.value())))));
        return arrived;
    }

    private Optional<Arrived> open(EntryId entry, byte[] bytes, @Nullable SecretKey key) {
        try {
            if (!SealedDossier.isSealed(bytes)) {
                return Optional.of(new Arrived(DossierCodec.complete(bytes).identity(), null, null));
            }
            if (key == null) {
                return Optional.empty();
            }
            SealedDossier dossier = SealedDossier.of(bytes);
            byte[] identity = dossier.part(Part.IDENTITY);
            return Optional.of(new Arrived(
                    DossierCodec.identity(key, entry, identity),
                    identity,
                    keepsReasons ? dossier.part(Part.REASONS) : null));
        } catch (IllegalArgumentException e) {
            throw new UnprocessableMessageException(String.valueOf(e.getMessage()), e);
        }
    }
}
