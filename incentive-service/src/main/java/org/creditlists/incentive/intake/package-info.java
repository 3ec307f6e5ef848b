/** Requests in: departments acknowledge and apply. */
@NullMarked
package org.creditlists.incentive.intake;

import org.jspecify.annotations.NullMarked;
