/** Rules of offers by enterprises. */
@NullMarked
package org.creditlists.incentive.offer.domain;

import org.jspecify.annotations.NullMarked;
