/** What happened to a case, when, and who did it. */
@NullMarked
package org.creditlists.casehandling.timeline;

import org.jspecify.annotations.NullMarked;
