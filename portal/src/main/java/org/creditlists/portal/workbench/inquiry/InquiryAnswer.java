package org.creditlists.portal.workbench.inquiry;

import java.util.List;

/**
 * The answer of an inquiry, as its page shows it.
 *
 * @param inquiry number under which it was logged
 * @param warned the subject stands on the warning list
 * @param notCovered categories outside the power of the reader, in words
 * @param receipt proof that this was asked and answered
 */
public record InquiryAnswer(
        String inquiry, boolean warned, List<AnsweredEntry> entries, String notCovered, String receipt) {

    /**
     * An entry of an answer.
     *
     * @param match why the name counts as the same; empty when the inquiry was about a code
     * @param behind role in which the subject of the inquiry stands behind the organisation of the entry; mostly empty
     */
    public record AnsweredEntry(
            String name,
            String code,
            String match,
            String behind,
            String list,
            String field,
            String authority,
            String until,
            boolean suspended,
            List<String> measures) {}
}
