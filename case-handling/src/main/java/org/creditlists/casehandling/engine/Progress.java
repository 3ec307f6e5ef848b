package org.creditlists.casehandling.engine;

import java.time.LocalDate;
import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.identity.AuthorityId;

/**
 * Since when the case runs, and who has to do what until when.
 *
 * @param openedOn day on which it was brought
 * @param stage what is asked, a code of the law
 * @param responsible whoever was asked last
 * @param deadline last day of what is asked
 * @param overdue a deadline of it has passed
 */
public record Progress(LocalDate openedOn, String stage, AuthorityId responsible, Deadline deadline, boolean overdue) {}
