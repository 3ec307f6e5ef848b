package org.creditlists.listprojection.dossier;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.contracts.record.Identity;
import org.creditlists.contracts.record.Reasons;
import org.creditlists.runtime.keys.DataKeys;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Whom entries are about. A page asks once, for all of its entries: one query for what is stored, one for the keys.
 * Entries whose dossier or key is gone are absent. Every method fails with an {@link IllegalStateException} when a
 * database does not answer: nobody is taken for forgotten then.
 */
public final class Identities {

    private static final String SEALED =
            "SELECT entry_id, sealed, reasons FROM dossier WHERE entry_id = ANY(?) AND sealed IS NOT NULL";

    private final DataSource dataSource;
    private final DataKeys keys;

    public Identities(DataSource dataSource, DataKeys keys) {
        this.dataSource = dataSource;
        this.keys = keys;
    }

    private record Sealed(EntryId entry, byte[] identity, byte @Nullable [] reasons) {}

    public Map<EntryId, Identity> of(Collection<EntryId> entries) {
        return opened(Rows.transaction(dataSource, connection -> sealed(connection, entries)), this::identity);
    }

    /** The same on the connection of a transaction that changes dossiers. */
    public Map<EntryId, Identity> of(Connection connection, Collection<EntryId> entries) throws SQLException {
        return opened(sealed(connection, entries), this::identity);
    }

    public Optional<Identity> of(EntryId entry) {
        return Optional.ofNullable(of(List.of(entry)).get(entry));
    }

    /** With the reasons, in a service that keeps them ({@code credit.keeps-reasons}); in others nobody is found. */
    public Map<EntryId, Dossier> withReasons(Collection<EntryId> entries) {
        return opened(Rows.transaction(dataSource, connection -> sealed(connection, entries)), this::dossier);
    }

    private static List<Sealed> sealed(Connection connection, Collection<EntryId> entries) throws SQLException {
        if (entries.isEmpty()) {
            return List.of();
        }
        return Rows.query(
                connection,
                SEALED,
                row -> new Sealed(new EntryId(row.getObject(1, UUID.class)), row.getBytes(2), row.getBytes(3)),
                Ids.of(connection, entries.stream().map(EntryId::value).toList()));
    }

    private record Openable(SecretKey key, Sealed sealed) {}

    private <T> Map<EntryId, T> opened(List<Sealed> all, Function<Openable, @Nullable T> open) {
        Map<UUID, SecretKey> found =
                keys.find(all.stream().map(one -> one.entry().value()).toList());
        Map<EntryId, T> opened = new HashMap<>();
        for (Sealed one : all) {
            SecretKey key = found.get(one.entry().value());
            T value = key == null ? null : open.apply(new Openable(key, one));
            if (value != null) {
                opened.put(one.entry(), value);
            }
        }
        return opened;
    }

    /** A key that was made anew after it was lost does not open what was sealed before: nobody can any more. */
    private @Nullable Identity identity(Openable one) {
        try {
            return DossierCodec.identity(
                    one.key(), one.sealed().entry(), one.sealed().identity());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable Dossier dossier(Openable one) {
        byte[] reasons = one.sealed().reasons();
        Identity identity = identity(one);
        if (reasons == null || identity == null) {
            return null;
        }
        Reasons why = DossierCodec.reasons(one.key(), one.sealed().entry(), reasons);
        return Dossier.of(identity, why);
    }
}
