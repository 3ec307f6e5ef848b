package org.creditlists.base.approval.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An act that somebody asks for, as it is carried out when a second person approves it.
 *
 * @param act what is to be done, as {@link TwoPersonsEdition} names it
 * @param about what it is done to: the code of a memorandum, the id of a body
 * @param content the body of the request, JSON
 * @param organisation that both persons act for
 * @param role in which it is asked for; the second person has it, too
 * @param first who asks, as the issuer of tokens knows the person
 * @param decideBy last day on which a second person can decide
 */
public record Asked(
        UUID id,
        String act,
        String about,
        String content,
        String organisation,
        String role,
        String first,
        LocalDate askedOn,
        LocalDate decideBy) {

    boolean hasExpired(LocalDate today) {
        return today.isAfter(decideBy);
    }
}
