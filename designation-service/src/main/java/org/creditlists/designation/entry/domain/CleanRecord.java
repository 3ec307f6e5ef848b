package org.creditlists.designation.entry.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.list.ListKind;

/**
 * Nobody with a record of serious untrustworthiness is on RED (Draft opinions on joint incentives, parts II and IV(2)):
 * no BLACK entry in force, and none that ended within three years other than as an error.
 */
final class CleanRecord {

    private static final int LOOK_BACK_YEARS = 3;

    private CleanRecord() {}

    static Optional<Refusal> check(SubjectLists lists, LocalDate today) {
        return lists.on(ListKind.BLACK)
                .filter(entry -> entry.ended() == null || entry.ended().reason().countsAgainst())
                .map(entry -> cleanFrom(entry, today))
                .filter(cleanFrom -> cleanFrom.isAfter(today))
                .findFirst()
                .map(day -> Refusals.NOT_CLEAN);
    }

    /** First day on which this entry stands in nobody's way any more, as far as is known today. */
    private static LocalDate cleanFrom(SubjectLists.Entry entry, LocalDate today) {
        LocalDate over = Objects.requireNonNullElse(
                entry.overSince(today), entry.validUntil().plusDays(1));
        return over.plusYears(LOOK_BACK_YEARS);
    }
}
