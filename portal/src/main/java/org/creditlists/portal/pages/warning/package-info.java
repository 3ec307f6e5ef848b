/** The warning list. */
@NullMarked
package org.creditlists.portal.pages.warning;

import org.jspecify.annotations.NullMarked;
