package org.creditlists.contracts.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.creditlists.contracts.identity.AuthorityId;
import org.creditlists.contracts.list.FieldCode;
import org.jspecify.annotations.Nullable;

/**
 * A body of the registry, on the compacted topic {@code credit.authorities}, keyed by its id (NDRC (2018) 87, section
 * II).
 *
 * @param kind DEPARTMENT or ASSOCIATION
 * @param level NATIONAL, PROVINCE, CITY, COUNTY or TOWNSHIP
 * @param region GB/T 2260, six digits; {@code 000000} for the nation
 * @param mandates what it may do, in which field and when; ended ones stay
 * @param closedOn last day of the body, absent while it exists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuthorityRecord(
        AuthorityId id,
        String kind,
        String level,
        String region,
        String zh,
        String en,
        List<Mandate> mandates,
        @Nullable LocalDate closedOn) {

    /**
     * @param power DESIGNATE or RECOMMEND
     * @param from first day
     * @param until last day, absent while it is open
     * @param authorisation of an association, absent for a department
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Mandate(
            String power,
            FieldCode field,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Authorisation authorisation) {}

    /**
     * @param by the state department of the field
     * @param document number of its document
     */
    public record Authorisation(AuthorityId by, String document) {}
}
