package org.creditlists.casehandling.engine;

import org.creditlists.contracts.calendar.Deadline;
import org.creditlists.contracts.identity.AuthorityId;

/**
 * An authority was asked to do something about a case.
 *
 * @param stage what, a code of the law
 */
public record Asked(String stage, AuthorityId authority, Deadline until) {}
