/** Incentives that enterprises offer of their own accord. */
@NullMarked
package org.creditlists.incentive.offer;

import org.jspecify.annotations.NullMarked;
