package org.creditlists.sharing.collection;

import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.runtime.json.WireJson;
import org.creditlists.sharing.collection.domain.NamedEntry;
import org.creditlists.sharing.duty.Duties;

/**
 * An entry as the collection holds it, at the moment of reading.
 *
 * @param json a {@link NamedEntry}
 * @param duty what departments owe about it, a number of {@link Duties}
 */
public record HeldEntry(UUID entry, ListKind list, SubjectKind kind, boolean publishable, int duty, byte[] json) {

    public NamedEntry record() {
        try {
            return WireJson.MAPPER.readValue(json, NamedEntry.class);
        } catch (IOException e) {
            throw new IllegalStateException("a shared record is not readable", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeldEntry held && entry.equals(held.entry) && Arrays.equals(json, held.json);
    }

    @Override
    public int hashCode() {
        return entry.hashCode();
    }

    @Override
    public String toString() {
        return entry.toString();
    }
}
