/** What happens to an entry has consequences for its orders. */
@NullMarked
package org.creditlists.incentive.reaction;

import org.jspecify.annotations.NullMarked;
