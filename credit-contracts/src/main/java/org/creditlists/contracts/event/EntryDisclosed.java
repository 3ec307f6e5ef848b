package org.creditlists.contracts.event;

import java.time.LocalDate;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;

/**
 * An organisation was shown an entry for the first time; if the entry proves wrong, it is told (GuoFa (2016) 33, art.
 * 22).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param organisation id of the organisation
 * @param disclosedOn the day, Asia/Shanghai
 */
public record EntryDisclosed(EntryId entry, SubjectId subject, String organisation, LocalDate disclosedOn)
        implements DisclosureEvent {}
