package org.creditlists.contracts.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.SubjectKind;

/**
 * The part of a dossier that says whom an entry is about: what every service needs to find and to name them.
 *
 * @param code unified social credit code or resident ID number, upper case
 * @param codeConforming false for an officially issued code whose check character is wrong
 * @param decisionNumber number of the decision document
 * @param people behind an organisation on BLACK, empty otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Identity(
        EntryId entry,
        SubjectId subject,
        SubjectKind subjectKind,
        String name,
        String code,
        boolean codeConforming,
        String decisionNumber,
        List<Dossier.Person> people) {}
