/** Deadlines in working days: their reminders, and what is done when they pass. */
@NullMarked
package org.creditlists.casehandling.deadline;

import org.jspecify.annotations.NullMarked;
