package org.creditlists.objection.domain;

import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.Objector;

/**
 * What is objected to, by whom and why.
 *
 * @param version of the entry that is objected to, or that was found wrong
 */
public record Objection(EntryId entry, SubjectId subject, Objector by, GroundCode ground, long version) {

    Objection foundWrong(long wrongVersion) {
        return new Objection(entry, subject, by, ground, wrongVersion);
    }
}
