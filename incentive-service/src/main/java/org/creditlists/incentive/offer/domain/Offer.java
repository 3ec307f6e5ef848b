package org.creditlists.incentive.offer.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.creditlists.contracts.list.SubjectKind;
import org.creditlists.contracts.list.Text;
import org.jspecify.annotations.Nullable;

/**
 * An incentive that a city or an enterprise adds to the national ones under its own authority (Draft opinions on joint
 * incentives, part V, VI).
 *
 * @param provider id of the body or the enterprise
 * @param by in words, who offers it
 * @param region GB/T 2260, where it is to be had
 * @param recognised GB/T 2260 of whose designations count; {@code 000000} for everyone's
 * @param fields of the red list that it favours, empty for all
 * @param basis what it rests on: a document of the city, or the enterprise's own promise
 * @param until last day, null for an open end
 * @param perYear how often a year it may be used, null when that is not limited
 */
public record Offer(
        UUID id,
        Level level,
        String provider,
        Text by,
        String region,
        Set<String> recognised,
        Set<String> fields,
        Set<SubjectKind> subjects,
        Set<String> trades,
        Text name,
        Text conditions,
        Text basis,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Integer perYear) {

    /** Whose authority it rests on. */
    public enum Level {
        CITY,
        MARKET
    }

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    Offer until(LocalDate lastDay) {
        return new Offer(
                id,
                level,
                provider,
                by,
                region,
                recognised,
                fields,
                subjects,
                trades,
                name,
                conditions,
                basis,
                from,
                lastDay,
                perYear);
    }
}
