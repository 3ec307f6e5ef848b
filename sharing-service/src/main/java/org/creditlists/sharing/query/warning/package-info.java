/** Who is on the warning list, and by which entries. */
@NullMarked
package org.creditlists.sharing.query.warning;

import org.jspecify.annotations.NullMarked;
