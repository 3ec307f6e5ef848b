package org.creditlists.sharing.collection;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.record.EntryRecord;
import org.creditlists.listprojection.dossier.Identities;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.sharing.collection.domain.NamedEntry;

/** Reads whose entries are: the one place that knows how a dossier keeps names and numbers. */
@Singleton
public class Holders {

    private final Identities identities;

    Holders(Identities identities) {
        this.identities = identities;
    }

    /** What the dossier of an entry has of its subject. */
    public record Holder(SubjectId subject, String name, String code, String decisionNumber) {

        /**
         * What is shared of an individual, with it, as JSON.
         *
         * @param record as it is shared
         */
        byte[] json(byte[] record) {
            try {
                return WireJson.MAPPER.writeValueAsBytes(of(WireJson.MAPPER.readValue(record, EntryRecord.class)));
            } catch (IOException e) {
                throw new IllegalStateException("a shared record is not readable", e);
            }
        }

        private NamedEntry of(EntryRecord shared) {
            return new NamedEntry(
                    shared.entry(),
                    subject,
                    shared.subjectKind(),
                    name,
                    code,
                    shared.list(),
                    shared.field(),
                    shared.standard(),
                    shared.authority(),
                    shared.ground(),
                    decisionNumber,
                    shared.decisionDate(),
                    shared.validUntil(),
                    shared.displayUntil(),
                    shared.publishable(),
                    shared.suspended());
        }
    }

    /** By entry; an entry whose dossier is not there is left out. */
    public Map<UUID, Holder> of(Connection connection, Collection<UUID> entries) throws SQLException {
        Map<UUID, Holder> holders = new HashMap<>();
        identities
                .of(connection, entries.stream().map(EntryId::new).toList())
                .forEach((entry, of) -> holders.put(
                        entry.value(), new Holder(of.subject(), of.name(), of.code(), of.decisionNumber())));
        return holders;
    }
}
