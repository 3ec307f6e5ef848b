/** Requests about incentives of cities and enterprises (S0 V, VI). */
@NullMarked
package org.creditlists.incentive.intake.offer;

import org.jspecify.annotations.NullMarked;
