/** Why somebody is restricted, or favoured, here: from the order back to the decision. */
@NullMarked
package org.creditlists.incentive.query.why;

import org.jspecify.annotations.NullMarked;
