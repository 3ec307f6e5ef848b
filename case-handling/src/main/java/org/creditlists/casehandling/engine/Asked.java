package org.creditlists.casehandling.engine;

import org.creditlists.contracts.calendar.Deadline;

/**
 * An authority was asked to do something about a case.
 *
 * @param stage what, a code of the law
 */
public record Asked(String stage, String authority, Deadline until) {}
