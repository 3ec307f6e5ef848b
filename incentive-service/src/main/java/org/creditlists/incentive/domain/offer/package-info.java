/** Incentives that cities and enterprises add under their own authority (S0 V, VI). */
@NullMarked
package org.creditlists.incentive.domain.offer;

import org.jspecify.annotations.NullMarked;
