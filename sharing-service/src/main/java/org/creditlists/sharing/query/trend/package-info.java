/** How the lists grow and shrink from month to month, and how good what each authority sends is (S10). */
@NullMarked
package org.creditlists.sharing.query.trend;

import org.jspecify.annotations.NullMarked;
