package org.creditlists.web.code;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the code of a problem means, for a person who met it and for whoever writes a client.
 *
 * @param type the address of its page, as in the member type of a problem
 * @param code that never changes
 * @param statuses HTTP statuses with which it is answered, in order; empty for what stands on lines of results alone
 * @param says what it says in general
 * @param meanings what it says in each case, at least one; a service may say it in other words than another
 * @param advice what to do
 * @param everywhere whether every operation can give it, because it concerns the request as such
 * @param operations that can give it of their own, as far as the build knows; at most 500
 */
public record ProblemCode(
        String type,
        String code,
        List<Integer> statuses,
        Words says,
        List<Meaning> meanings,
        Words advice,
        boolean everywhere,
        List<Operation> operations) {

    /** A text in both languages. */
    public record Words(String zh, String en) {}

    /**
     * What some services say with the code. An ellipsis stands for a value of the request.
     *
     * @param services that say it, by their short names; all for what they share
     * @param basis the article that it rests on, in words; absent for rules of the protocol
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Meaning(
            List<String> services,
            int status,
            String zh,
            String en,
            @Nullable String basis) {}

    /** An operation of a service, as its document has it. */
    public record Operation(String service, String method, String path) {}
}
