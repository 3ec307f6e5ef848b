/** Recommendations of social organisations, and how many of them proved false. */
@NullMarked
package org.creditlists.designation.recommendation;

import org.jspecify.annotations.NullMarked;
