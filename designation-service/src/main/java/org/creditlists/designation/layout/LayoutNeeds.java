package org.creditlists.designation.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.creditlists.contracts.layout.Layout;
import org.creditlists.designation.entry.SubmissionFields;

/** What has to be said of every line of a list, be it by a column, by the layout or by whoever sends it. */
public final class LayoutNeeds {

    private static final List<String> DESIGNATION = List.of(
            SubmissionFields.AUTHORITY,
            SubmissionFields.DECISION_DATE,
            SubmissionFields.DECISION_NUMBER,
            SubmissionFields.FIELD,
            SubmissionFields.GROUND,
            SubmissionFields.LIST,
            SubmissionFields.NAME,
            SubmissionFields.STATEMENT);
    private static final List<String> REMOVAL = List.of(
            SubmissionFields.AUTHORITY,
            SubmissionFields.DECISION_NUMBER,
            SubmissionFields.EXIT_REASON,
            SubmissionFields.FIELD,
            SubmissionFields.LIST);
    private static final List<String> CODES =
            List.of(SubmissionFields.CODE, SubmissionFields.ORGANISATION_CODE, SubmissionFields.RESIDENT_ID);

    private LayoutNeeds() {}

    /**
     * Members that a list of this layout lacks. A layout with a reason of removal and without one of designation is
     * that of a removal list.
     *
     * @param said members that columns or the sender say, and what columns mean that members are composed of
     */
    public static List<String> missing(Layout layout, Set<String> said) {
        Set<String> there = new HashSet<>(said);
        there.addAll(layout.constants().keySet());
        there.addAll(layout.composable(said));
        boolean isRemoval = there.contains(SubmissionFields.EXIT_REASON) && !there.contains(SubmissionFields.STATEMENT);
        return Stream.concat(
                        (isRemoval ? REMOVAL : DESIGNATION).stream().filter(member -> !there.contains(member)),
                        CODES.stream().anyMatch(there::contains) ? Stream.empty() : Stream.of(SubmissionFields.CODE))
                .toList();
    }
}
