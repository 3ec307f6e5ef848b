package org.creditlists.contracts.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.creditlists.contracts.identity.EntryId;
import org.creditlists.contracts.identity.SubjectId;
import org.creditlists.contracts.list.GroundCode;
import org.creditlists.contracts.list.PublicationNeed;
import org.jspecify.annotations.Nullable;

/**
 * An entry was corrected; every field of the decision stands here as it is from now on (GuoFa (2016) 33, art. 19).
 *
 * @param entry the entry it speaks of
 * @param subject whom the entry is about; the key of every event
 * @param version the version of the entry, 1 at its designation and one more with every change
 * @param ground code of the ground
 * @param decisionDate date of the decision document
 * @param validUntil last day in force, inclusive
 * @param displayUntil last day on which it may be displayed or used
 * @param restorableFrom first day on which restoration may be applied for
 * @param publicationNeeds what has to be there before it is published, empty when nothing has
 * @param changed names of what changed, in the entry and in its dossier
 */
public record Corrected(
        EntryId entry,
        SubjectId subject,
        long version,
        GroundCode ground,
        LocalDate decisionDate,
        LocalDate validUntil,
        LocalDate displayUntil,
        @Nullable LocalDate restorableFrom,
        Set<PublicationNeed> publicationNeeds,
        List<String> changed)
        implements DesignationEvent {}
