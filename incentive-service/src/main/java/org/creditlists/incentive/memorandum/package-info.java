/** Memoranda of cooperation: who carries out which measures for which list and field. */
@NullMarked
package org.creditlists.incentive.memorandum;

import org.jspecify.annotations.NullMarked;
