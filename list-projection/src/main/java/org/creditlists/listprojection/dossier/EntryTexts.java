package org.creditlists.listprojection.dossier;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.record.SealedDossier;
import org.creditlists.contracts.record.SealedDossier.Part;
import org.creditlists.runtime.keys.DataKeys;
import org.creditlists.runtime.keys.KeysAwayException;
import org.jspecify.annotations.Nullable;

/**
 * What people write about entries, sealed with the key of the entry: it is forgotten in every copy when the entry
 * ends. A stored text is {@code sealed:1:} and the sealed part in Base64; what an earlier version stored has no such
 * beginning, and is read as it is.
 */
public final class EntryTexts {

    private static final String MARK = "sealed:1:";

    private final DataKeys keys;

    public EntryTexts(DataKeys keys) {
        this.keys = keys;
    }

    /**
     * A text as it is stored. It is asked for when it is known that the entry has not ended; one that ends just now,
     * before this service knows it, has no key, either, and is refused as that when it is tried again.
     *
     * @throws KeysAwayException when the database of keys does not answer, or has no key of this entry
     */
    public String seal(EntryId entry, String text) {
        SecretKey key = keys.find(List.of(entry.value())).get(entry.value());
        if (key == null) {
            throw new KeysAwayException(entry.value());
        }
        byte[] sealed = SealedDossier.seal(key, entry, Part.TEXT, text.getBytes(StandardCharsets.UTF_8));
        return MARK + Base64.getEncoder().encodeToString(sealed);
    }

    /** Stored texts about some entries; their keys are read together, when the first of them is opened. */
    public Opened of(Collection<EntryId> entries) {
        return new Opened(entries.stream().map(EntryId::value).toList());
    }

    /** The one text about an entry. */
    public @Nullable String open(EntryId entry, @Nullable String stored) {
        return of(List.of(entry)).text(entry, stored);
    }

    /** Opens texts about some entries. */
    public final class Opened {

        private final List<UUID> entries;
        private @Nullable Map<UUID, SecretKey> found;

        private Opened(List<UUID> entries) {
            this.entries = entries;
        }

        /**
         * @return null when there is none, or its key is gone
         * @throws KeysAwayException when the database of keys does not answer
         */
        public @Nullable String text(EntryId entry, @Nullable String stored) {
            if (stored == null || !stored.startsWith(MARK)) {
                return stored;
            }
            Map<UUID, SecretKey> known = found == null ? keys.find(entries) : found;
            found = known;
            SecretKey key = known.get(entry.value());
            return key == null ? null : open(key, entry, stored.substring(MARK.length()));
        }

        /** A key that was made anew after it was lost opens nothing of before. */
        private static @Nullable String open(SecretKey key, EntryId entry, String sealed) {
            try {
                byte[] part = Base64.getDecoder().decode(sealed);
                return new String(SealedDossier.open(key, entry, Part.TEXT, part), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }
}
