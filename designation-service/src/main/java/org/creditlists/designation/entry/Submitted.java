package org.creditlists.designation.entry;

import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.creditlists.contracts.notation.DocumentNumber;

/** One line as an authority submits it, well formed, not decided yet. */
public sealed interface Submitted permits Submission, Removal {

    AuthorityId authority();

    ListKind list();

    FieldCode field();

    /** Of the subject, in the notation of {@link org.creditlists.contracts.notation.CodeNotation}. */
    String code();

    /** Number of the decision by which the entry is, or was, made. */
    String decisionNumber();

    /** What makes two lines speak of the same decision about the same subject. */
    default String[] naturalKey() {
        return new String[] {
            authority().value(), list().name(), field().value(), code(), DocumentNumber.plain(decisionNumber())
        };
    }
}
