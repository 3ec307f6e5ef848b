/** Files that people hand in: checked, kept outside the event log, deletable. */
@NullMarked
package org.creditlists.casehandling.evidence;

import org.jspecify.annotations.NullMarked;
