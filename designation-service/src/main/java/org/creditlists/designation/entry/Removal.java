package org.creditlists.designation.entry;

import java.time.LocalDate;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.contracts.list.ListKind;
import org.jspecify.annotations.Nullable;

/**
 * That an entry is over: as removal lists say it, with what names the entry and the reason, and nothing else (Measures
 * on lists of seriously untrustworthy subjects in violation of law, art. 9).
 *
 * @param on when it ended for the authority, null for today
 */
public record Removal(
        ListKind list,
        FieldCode field,
        String code,
        AuthorityId authority,
        String decisionNumber,
        EndReason reason,
        @Nullable LocalDate on)
        implements Submitted {}
