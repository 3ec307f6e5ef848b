package org.creditlists.listprojection.topics;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.creditlists.contracts.record.Dossier;
import org.creditlists.listprojection.topics.DossierIntake.Arrived;
import org.creditlists.runtime.hash.HashedColumn;
import org.creditlists.runtime.hash.KeyedHash;
import org.creditlists.runtime.sql.Ids;
import org.creditlists.runtime.sql.Rows;
import org.jspecify.annotations.Nullable;

/** Keeps the dossiers of entries, sealed, and who stands in them, for as long as the entries are in force. */
final class DossierTable {

    private static final String KNOWN_DOSSIERS = "SELECT entry_id FROM dossier WHERE entry_id = ANY(?)";
    private static final String INSERT_DOSSIERS = """
            INSERT INTO dossier AS d
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::boolean[], ?::bytea[], ?::bytea[])
            """;
    /** What came in clear, from a version that did not seal, takes nothing away that is kept sealed. */
    private static final String RENEW_DOSSIERS = INSERT_DOSSIERS + """
            ON CONFLICT (entry_id) DO UPDATE SET
              code_hash = excluded.code_hash, code_conforming = excluded.code_conforming,
              sealed = coalesce(excluded.sealed, d.sealed), reasons = coalesce(excluded.reasons, d.reasons)
            """;

    /**
     * Whoever stands behind an organisation on BLACK is found by the keyed hash of the code, too (GuoFa (2016) 33, art.
     * 14).
     */
    private static final String PUT_PEOPLE = """
            INSERT INTO dossier_person
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) ON CONFLICT DO NOTHING
            """;

    private static final String FORGET_PEOPLE = "DELETE FROM dossier_person WHERE entry_id = ANY(?)";

    private static final String FORGET = "DELETE FROM dossier WHERE entry_id = ANY(?)";

    private static final String FORGET_ENDED = """
            DELETE FROM dossier d USING list_entry e
            WHERE e.entry_id = ANY(?) AND (e.end_reason IS NOT NULL OR e.restored) AND d.entry_id = e.entry_id
            """;

    private DossierTable() {}

    /** Takes dossiers in, one for each entry. */
    static void put(Connection connection, Collection<Arrived> dossiers, KeyedHash hash) throws SQLException {
        List<Arrived> rows = List.copyOf(dossiers);
        Function<Arrived, UUID> id = dossier -> dossier.identity().entry().value();
        RowStatements.store(connection, rows, id, KNOWN_DOSSIERS, INSERT_DOSSIERS, RENEW_DOSSIERS, columns -> {
            columns.addIds(id);
            columns.addIds(d -> d.identity().subject().value());
            columns.add("text", d -> d.identity().subjectKind().name());
            columns.add(
                    "text",
                    d -> hash.in(HashedColumn.DOSSIER, hash.of(d.identity().code())));
            columns.add("boolean", d -> d.identity().codeConforming());
            columns.addBytes(Arrived::sealed);
            columns.addBytes(Arrived::reasons);
        });
        putPeople(connection, rows, hash);
    }

    private record EntryPerson(UUID entry, Dossier.Person person) {}

    private static void putPeople(Connection connection, List<Arrived> dossiers, KeyedHash hash) throws SQLException {
        List<EntryPerson> rows = dossiers.stream()
                .map(Arrived::identity)
                .flatMap(identity -> identity.people().stream()
                        .map(person -> new EntryPerson(identity.entry().value(), person)))
                .toList();
        Rows.update(
                connection,
                FORGET_PEOPLE,
                Ids.of(
                        connection,
                        dossiers.stream()
                                .map(dossier -> dossier.identity().entry().value())
                                .toList()));
        RowStatements.execute(connection, rows, PUT_PEOPLE, columns -> {
            columns.addIds(EntryPerson::entry);
            columns.addIds(one -> one.person().person().value());
            columns.add("text", one -> one.person().role().name());
            columns.add("text", one -> hashed(one.person().code(), hash));
        });
    }

    private static @Nullable String hashed(@Nullable String code, KeyedHash hash) {
        return code == null ? null : hash.in(HashedColumn.PERSON, hash.of(code));
    }

    static void forget(Connection connection, List<UUID> entries) throws SQLException {
        Rows.update(connection, FORGET, Ids.of(connection, entries));
    }

    /** An ended entry keeps no dossier, whether its end or a dossier came last. */
    static void forgetEnded(Connection connection, List<UUID> entries) throws SQLException {
        Rows.update(connection, FORGET_ENDED, Ids.of(connection, entries));
    }
}
