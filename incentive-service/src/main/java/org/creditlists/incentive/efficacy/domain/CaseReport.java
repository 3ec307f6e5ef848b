package org.creditlists.incentive.efficacy.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.creditlists.contracts.decision.Refusal;
import org.creditlists.contracts.identity.Regions;
import org.creditlists.contracts.notation.NameNotation;
import org.jspecify.annotations.Nullable;

/**
 * A case in which a measure took effect, and what a department may say of it (NDRC (2018) 87, section VII).
 *
 * @param province GB/T 2260 of a province, or 000000 for one of the nation
 * @param city GB/T 2260, null when it was in none
 * @param typical to be shown to everyone as an example
 */
public record CaseReport(
        LocalDate happenedOn, String province, @Nullable String city, boolean typical) {

    /** Whether a day and a province are there; the refusal points to the first that is not. */
    public static Optional<Refusal> checkGiven(@Nullable LocalDate happenedOn, @Nullable String province) {
        if (happenedOn == null) {
            return Optional.of(CaseRefusals.DAY_OR_PROVINCE_MISSING.at("/happenedOn"));
        }
        return province == null || !isProvince(province)
                ? Optional.of(CaseRefusals.DAY_OR_PROVINCE_MISSING)
                : Optional.empty();
    }

    private static boolean isProvince(String region) {
        return region.equals("000000") || region.endsWith("0000") && Regions.isProvince(region.substring(0, 2));
    }

    /**
     * Whether its place and its day fit, and whether words about it are taken.
     *
     * @param orderedOn when the measure was ordered
     * @param ended the entry has ended: the case is only counted
     * @param words the report has a summary
     */
    public Optional<Refusal> check(LocalDate orderedOn, boolean ended, boolean words) {
        if (city != null && !city.matches(province.substring(0, 2) + "\\d{2}00")) {
            return Optional.of(CaseRefusals.CITY);
        }
        if (happenedOn.isBefore(orderedOn)) {
            return Optional.of(CaseRefusals.BEFORE_ORDER);
        }
        return ended && (words || typical) ? Optional.of(CaseRefusals.ENTRY_ENDED) : Optional.empty();
    }

    /**
     * A summary is published and outlives the entry, so it must not say who it was.
     *
     * @param names and codes of whom it is about
     */
    public static Optional<Refusal> checkNamesNobody(String summary, Collection<String> names) {
        String text = NameNotation.plain(summary);
        return names.stream().map(NameNotation::plain).anyMatch(text::contains)
                ? Optional.of(CaseRefusals.NAMES_THE_SUBJECT)
                : Optional.empty();
    }
}
