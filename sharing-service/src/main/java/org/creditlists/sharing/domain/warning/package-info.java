/** The warning list (S8): derived, explained by its entries, lifted by itself. */
@NullMarked
package org.creditlists.sharing.domain.warning;

import org.jspecify.annotations.NullMarked;
