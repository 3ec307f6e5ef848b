/** Memoranda: who starts and who carries out which measures for which list and field (M2). */
@NullMarked
package org.creditlists.incentive.domain.memorandum;

import org.jspecify.annotations.NullMarked;
