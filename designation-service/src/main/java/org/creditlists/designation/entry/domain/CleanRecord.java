package org.creditlists.designation.entry.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.list.ListKind;

/**
 * Nobody with a record of serious untrustworthiness is on RED (Draft opinions on joint incentives, parts II and IV(2)):
 * no BLACK entry in force, and none that ended within three years other than as an error. The entry of an organisation
 * is a record of the people behind it (GuoFa (2016) 33, art. 14).
 */
public final class CleanRecord {

    /** How long a BLACK entry counts after its end. */
    public static final int LOOK_BACK_YEARS = 3;

    private CleanRecord() {}

    static Optional<Refusal> check(SubjectLists lists, PeopleBehind behind, LocalDate today) {
        Stream<BlackRecord> own = lists.on(ListKind.BLACK).map(BlackRecord::of);
        return Stream.concat(own, behind.records().stream())
                .filter(entry -> entry.ended() == null || entry.ended().reason().countsAgainst())
                .map(entry -> entry.overFrom().plusYears(LOOK_BACK_YEARS))
                .filter(cleanFrom -> cleanFrom.isAfter(today))
                .findFirst()
                .map(day -> Refusals.NOT_CLEAN);
    }
}
