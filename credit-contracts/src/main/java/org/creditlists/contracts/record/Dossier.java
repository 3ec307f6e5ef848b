package org.creditlists.contracts.record;

import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.SubjectKind;

/**
 * Everything personal about an entry, on the compacted topic {@code credit.dossiers}, keyed by entry. Its tombstone is
 * the command to forget.
 *
 * @param code unified social credit code or resident ID number, upper case
 * @param codeConforming false for an officially issued code whose check character is wrong
 * @param decisionNumber number of the decision document
 * @param statement the ground in words, as the decision gives it
 */
public record Dossier(
        EntryId entry,
        SubjectId subject,
        SubjectKind subjectKind,
        String name,
        String code,
        boolean codeConforming,
        String decisionNumber,
        String statement) {}
