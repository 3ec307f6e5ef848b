package org.creditlists.incentive.counter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.creditlists.contracts.list.Text;
import org.jspecify.annotations.Nullable;

/**
 * An incentive that somebody enjoys at a desk.
 *
 * @param entry the RED entry that it rests on
 * @param incentive code of the measure, or id of the offer
 * @param by whoever grants it
 * @param here the caller's own organisation grants it
 * @param perYear how often a year it may be used, absent when that is not limited
 * @param left how often it may still be used this year, absent when that is not limited
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entitlement(
        UUID entry,
        String incentive,
        Level level,
        Text name,
        Text conditions,
        Text mustNot,
        Text basis,
        List<String> by,
        boolean here,
        @Nullable Integer perYear,
        @Nullable Integer left) {

    /** Whose authority it rests on; they stack (Draft opinions on joint incentives, part V, VI). */
    public enum Level {
        NATIONAL,
        CITY,
        MARKET
    }

    Entitlement left(int times) {
        return new Entitlement(
                entry, incentive, level, name, conditions, mustNot, basis, by, here, perYear, Math.max(0, times));
    }
}
