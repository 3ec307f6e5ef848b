/** Explanation to a subject: which measures apply to it, and why. */
@NullMarked
package org.creditlists.incentive.why;

import org.jspecify.annotations.NullMarked;
