/** Withdrawals by one person that a second person of the organisation countersigns afterwards. */
@NullMarked
package org.creditlists.designation.countersigning;

import org.jspecify.annotations.NullMarked;
