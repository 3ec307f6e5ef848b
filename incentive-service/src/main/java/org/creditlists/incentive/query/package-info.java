/** Measures, memoranda and orders as they are read. */
@NullMarked
package org.creditlists.incentive.query;

import org.jspecify.annotations.NullMarked;
