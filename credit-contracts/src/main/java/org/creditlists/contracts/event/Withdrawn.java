package org.creditlists.contracts.event;

import java.time.LocalDate;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.EndReason;
import org.creditlists.contracts.list.ListKind;
import org.jspecify.annotations.Nullable;

/**
 * An entry ended (GuoFa (2016) 33, art. 19). It never comes back; another decision makes another entry.
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param version the version of the entry, 1 at its designation and one more with every change
 * @param list the list it was on
 * @param reason why it ended
 * @param endedOn the day it ended, Asia/Shanghai
 * @param becauseOf the other entry whose designation ended this one (Draft opinions on joint incentives, part II), if
 *     there is one
 */
public record Withdrawn(
        EntryId entry,
        SubjectId subject,
        long version,
        ListKind list,
        EndReason reason,
        LocalDate endedOn,
        @Nullable EntryId becauseOf)
        implements DesignationEvent {}
