/** The warning list: subjects under key scrutiny in three or more fields. */
@NullMarked
package org.creditlists.sharing.warning;

import org.jspecify.annotations.NullMarked;
