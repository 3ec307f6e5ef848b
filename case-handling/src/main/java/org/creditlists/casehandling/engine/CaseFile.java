package org.creditlists.casehandling.engine;

import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.identity.CaseId;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.listprojection.query.ListedEntry;

/**
 * What a case is about; it never changes.
 *
 * @param authority of the entry
 * @param standard id and version, as the entry was decided under
 * @param edition of the terms by which it is decided
 */
public record CaseFile(
        CaseId caseId,
        EntryId entry,
        SubjectId subject,
        AuthorityId authority,
        ListKind list,
        FieldCode field,
        String standard,
        String edition) {

    /** The file of a case that is opened now. */
    static CaseFile open(CaseId caseId, ListedEntry listed, String edition) {
        return new CaseFile(
                caseId,
                listed.entry(),
                listed.subject(),
                listed.authority(),
                listed.list(),
                listed.field(),
                listed.standard().id() + " " + listed.standard().version(),
                edition);
    }
}
