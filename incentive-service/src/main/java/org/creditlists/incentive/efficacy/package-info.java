/** Efficacy of joint measures: cases reported, departments that lag, the figures of a period. */
@NullMarked
package org.creditlists.incentive.efficacy;

import org.jspecify.annotations.NullMarked;
