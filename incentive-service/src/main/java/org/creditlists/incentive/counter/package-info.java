/** Service counters: the incentives that the person at the counter enjoys there. */
@NullMarked
package org.creditlists.incentive.counter;

import org.jspecify.annotations.NullMarked;
