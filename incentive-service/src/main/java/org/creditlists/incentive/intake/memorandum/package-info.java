/** Requests about memoranda (M2). */
@NullMarked
package org.creditlists.incentive.intake.memorandum;

import org.jspecify.annotations.NullMarked;
