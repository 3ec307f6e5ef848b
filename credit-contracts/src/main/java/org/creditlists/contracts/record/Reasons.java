package org.creditlists.contracts.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The part of a dossier that says why. It stays where the decision is made and where reports are written.
 *
 * @param statement the ground in words, as the decision gives it
 * @param basis the legal basis as the decision cites it, null where it cites the standard's
 * @param honour the honour for which an individual is on RED, null for none (Draft opinions on joint incentives, part
 *     II)
 * @param priorNoticeDate when the subject was told of the intended decision, null where the standard asks for no prior
 *     notice
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reasons(
        String statement,
        @Nullable String basis,
        @Nullable String honour,
        @Nullable LocalDate priorNoticeDate) {}
