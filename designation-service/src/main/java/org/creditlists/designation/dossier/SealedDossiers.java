package org.creditlists.designation.dossier;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javax.crypto.SecretKey;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.contracts.record.SealedDossier;
import org.creditlists.listprojection.dossier.DossierCodec;
import org.creditlists.runtime.decision.UnreadableHistoryException;
import org.creditlists.runtime.keys.DataKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals dossiers and opens them. The key of an entry is stored before its dossier can be, so that there is never a
 * dossier that nobody can open; a key whose dossier was not stored in the end is deleted by {@link KeySweep}.
 */
@Singleton
public final class SealedDossiers {

    private static final Logger LOG = LoggerFactory.getLogger(SealedDossiers.class);
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final DataKeys keys;

    SealedDossiers(DataKeys keys) {
        this.keys = keys;
    }

    /**
     * What is stored of dossiers; their keys are stored when this returns. A dossier that is renewed keeps its key.
     *
     * @param added entries that are new, for which no key is looked up
     * @throws IllegalStateException when the database of keys does not answer
     */
    public Map<UUID, byte[]> seal(Collection<Dossier> dossiers, Set<UUID> added) {
        List<UUID> renewed = dossiers.stream()
                .map(dossier -> dossier.entry().value())
                .filter(id -> !added.contains(id))
                .toList();
        Map<UUID, SecretKey> known = keys.find(renewed);
        Map<UUID, SecretKey> fresh = new HashMap<>();
        for (Dossier dossier : dossiers) {
            UUID id = dossier.entry().value();
            if (!known.containsKey(id)) {
                fresh.put(id, keys.fresh());
            }
        }
        // Side by side: the keys go to their database while this thread encrypts with them.
        CompletableFuture<Boolean> stored = CompletableFuture.supplyAsync(() -> keys.add(fresh), THREADS);
        known.putAll(fresh);
        Map<UUID, byte[]> sealed = new LinkedHashMap<>();
        for (Dossier dossier : dossiers) {
            UUID id = dossier.entry().value();
            sealed.put(
                    id,
                    DossierCodec.seal(Objects.requireNonNull(known.get(id)), dossier)
                            .bytes());
        }
        // Somebody else may have given one of them a key in between: then that one counts.
        return await(stored) ? sealed : seal(dossiers, Set.of());
    }

    private static boolean await(CompletableFuture<Boolean> stored) {
        try {
            return stored.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /**
     * Dossiers from what is stored. One whose key is lost is absent, as one that is forgotten.
     *
     * @throws IllegalStateException when the database of keys does not answer
     * @throws UnreadableHistoryException when a stored dossier is no dossier
     */
    public Map<EntryId, Dossier> open(Map<EntryId, byte[]> stored) {
        List<UUID> sealed = new ArrayList<>();
        stored.forEach((entry, payload) -> {
            if (SealedDossier.isSealed(payload)) {
                sealed.add(entry.value());
            }
        });
        Map<UUID, SecretKey> found = keys.find(sealed);
        Map<EntryId, Dossier> opened = new HashMap<>();
        stored.forEach((entry, payload) -> {
            SecretKey key = found.get(entry.value());
            if (!SealedDossier.isSealed(payload)) {
                opened.put(entry, clear(payload));
            } else if (key != null) {
                opened.put(entry, open(key, entry, payload));
            }
        });
        return opened;
    }

    private static Dossier open(SecretKey key, EntryId entry, byte[] payload) {
        try {
            return DossierCodec.open(key, entry, SealedDossier.of(payload));
        } catch (IllegalArgumentException e) {
            throw new UnreadableHistoryException("a stored dossier is not readable", e);
        }
    }

    /** As versions before stored it; {@link KeySweep} seals it. */
    static Dossier clear(byte[] payload) {
        try {
            return DossierCodec.clear(payload);
        } catch (IllegalArgumentException e) {
            throw new UnreadableHistoryException("a stored dossier is not readable", e);
        }
    }

    /**
     * Deletes the keys of entries that have ended: what was sealed with them is forgotten wherever it lies. It never
     * fails: the entries have ended, and {@link KeySweep} deletes what is left.
     */
    public void forget(Collection<UUID> ended) {
        try {
            keys.delete(ended);
        } catch (IllegalStateException e) {
            LOG.warn("the keys of {} ended entries are deleted later", ended.size());
        }
    }
}
