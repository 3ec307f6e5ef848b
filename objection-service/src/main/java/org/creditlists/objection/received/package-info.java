/** What other services tell: who had orders because of an entry, and who was shown it. */
@NullMarked
package org.creditlists.objection.received;

import org.jspecify.annotations.NullMarked;
