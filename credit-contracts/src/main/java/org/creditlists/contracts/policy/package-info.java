/** Policy that more than one service reads: the catalogue of measures and the memoranda. */
@NullMarked
package org.creditlists.contracts.policy;

import org.jspecify.annotations.NullMarked;
