/** Statistics, trends and overdue work, by list, field, region and authority. */
@NullMarked
package org.creditlists.sharing.figures;

import org.jspecify.annotations.NullMarked;
