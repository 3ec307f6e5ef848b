package org.creditlists.designation.entry.domain;

import java.util.List;

/**
 * What a decision depends on besides the lists of its subject: a serious record of an organisation is one of the people
 * behind it, too (GuoFa (2016) 33, art. 14; Draft opinions on joint incentives, part IV(2)).
 *
 * @param records BLACK entries of organisations that name the subject, for one who is to be on RED
 * @param people the lists of whoever the entry names behind its organisation, for one that is on BLACK
 */
public record PeopleBehind(List<BlackRecord> records, List<SubjectLists> people) {

    public static final PeopleBehind NONE = new PeopleBehind(List.of(), List.of());
}
