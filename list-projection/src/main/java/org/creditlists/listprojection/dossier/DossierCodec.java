package org.creditlists.listprojection.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import javax.crypto.SecretKey;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.contracts.record.Identity;
import org.creditlists.contracts.record.Reasons;
import org.creditlists.contracts.record.SealedDossier;
import org.creditlists.contracts.record.SealedDossier.Part;
import org.creditlists.runtime.json.CompleteJson;
import org.creditlists.runtime.json.WireJson;

/** Dossiers between what they say and how they are stored. */
public final class DossierCodec {

    private DossierCodec() {}

    public static SealedDossier seal(SecretKey key, Dossier dossier) {
        return SealedDossier.seal(key, dossier.entry(), json(dossier.identity()), json(dossier.reasons()));
    }

    /** @throws IllegalArgumentException when this key does not open it, or nothing readable is in it */
    public static Dossier open(SecretKey key, EntryId entry, SealedDossier sealed) {
        return Dossier.of(
                identity(key, entry, sealed.part(Part.IDENTITY)), reasons(key, entry, sealed.part(Part.REASONS)));
    }

    /** @throws IllegalArgumentException as {@link #open} */
    public static Identity identity(SecretKey key, EntryId entry, byte[] sealed) {
        return read(SealedDossier.open(key, entry, Part.IDENTITY, sealed), Identity.class);
    }

    /** @throws IllegalArgumentException as {@link #open} */
    public static Reasons reasons(SecretKey key, EntryId entry, byte[] sealed) {
        return read(SealedDossier.open(key, entry, Part.REASONS, sealed), Reasons.class);
    }

    /**
     * What was stored before dossiers were sealed: JSON in clear.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Dossier clear(byte[] stored) {
        try {
            Dossier dossier = WireJson.MAPPER.readValue(stored, Dossier.class);
            if (dossier != null) {
                return dossier;
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("not readable as Dossier", e);
        }
        throw new IllegalArgumentException("no dossier");
    }

    /**
     * The same as it comes on a topic: nothing of it is missing.
     *
     * @throws IllegalArgumentException when something is
     */
    public static Dossier complete(byte[] received) {
        return read(received, Dossier.class);
    }

    private static byte[] json(Object value) {
        try {
            return WireJson.MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static <T> T read(byte[] json, Class<T> type) {
        try {
            return CompleteJson.read(json, type);
        } catch (IOException e) {
            throw new IllegalArgumentException("not readable as " + type.getSimpleName(), e);
        }
    }
}
