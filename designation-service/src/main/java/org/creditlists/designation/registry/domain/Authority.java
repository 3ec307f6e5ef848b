package org.creditlists.designation.registry.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.FieldCode;
import org.creditlists.designation.standard.domain.AuthorityLevel;
import org.jspecify.annotations.Nullable;

/**
 * A body of the registry as it is stored and shown: an authority that designates and answers for its entries, or an
 * organisation that recommends (NDRC (2018) 87, section II; Draft opinions on joint incentives, part II). The states
 * that decisions about it go by are those of {@link Registration}.
 *
 * @param region GB/T 2260, six digits; {@code 000000} for the nation
 * @param mandates what it may do, in which field and when; ended ones stay
 * @param closedOn last day of the body, null while it exists
 */
public record Authority(
        AuthorityId id,
        BodyKind kind,
        AuthorityLevel level,
        String region,
        String zh,
        String en,
        List<Mandate> mandates,
        @Nullable LocalDate closedOn) {

    private static final Pattern REGION = Pattern.compile("\\d{6}");

    /** A state department, or an association or chamber that acts by an authorisation only. */
    public enum BodyKind {
        DEPARTMENT,
        ASSOCIATION
    }

    /** What a mandate lets a body do. */
    public enum Power {
        DESIGNATE,
        RECOMMEND
    }

    /**
     * @param from first day
     * @param until last day, absent while it is open
     * @param authorisation of an association, absent for a department
     */
    public record Mandate(
            Power power,
            FieldCode field,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Authorisation authorisation) {

        /** Whether it gives a power in a field on a day. */
        public boolean gives(Power wanted, FieldCode in, LocalDate day) {
            return power == wanted && field.equals(in) && covers(day);
        }

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        public boolean overlaps(Mandate other) {
            return power == other.power
                    && field.equals(other.field)
                    && (until == null || !until.isBefore(other.from))
                    && (other.until == null || !other.until.isBefore(from));
        }
    }

    /**
     * @param by the state department of the field
     * @param document number of its document
     */
    public record Authorisation(AuthorityId by, String document) {}

    /**
     * Whether it had this power in a field on a day. An association that is not national designates nowhere, though it
     * was let (NDRC (2018) 87, section II).
     */
    public boolean may(Power power, FieldCode field, LocalDate day) {
        boolean isLocal = kind == BodyKind.ASSOCIATION && level != AuthorityLevel.NATIONAL;
        return !(isLocal && power == Power.DESIGNATE)
                && mandates.stream().anyMatch(mandate -> mandate.gives(power, field, day));
    }

    /** Whether it has or had this power in a field at any time. */
    public boolean everHad(Power power, FieldCode field) {
        return mandates.stream()
                .anyMatch(mandate -> mandate.power() == power && mandate.field().equals(field));
    }

    /**
     * Whether the body stands in a region or below it: a province is two digits and zeros, a city four digits and
     * zeros.
     *
     * @param other GB/T 2260, six digits
     */
    public boolean isIn(String other) {
        if (!REGION.matcher(other).matches() || other.startsWith("00")) {
            return false;
        }
        String digits =
                other.endsWith("0000") ? other.substring(0, 2) : other.endsWith("00") ? other.substring(0, 4) : other;
        return region.startsWith(digits);
    }
}
