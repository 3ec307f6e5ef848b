/** What became of measures: cases, shares, who lags, cities (M7). */
@NullMarked
package org.creditlists.incentive.query.efficacy;

import org.jspecify.annotations.NullMarked;
