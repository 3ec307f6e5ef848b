/** The catalogue of measures: nothing outside of it can be ordered. */
@NullMarked
package org.creditlists.incentive.catalogue;

import org.jspecify.annotations.NullMarked;
