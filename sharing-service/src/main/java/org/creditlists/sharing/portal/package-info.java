/** Public pages: search, lists, entries, figures, status, rules. */
@NullMarked
package org.creditlists.sharing.portal;

import org.jspecify.annotations.NullMarked;
