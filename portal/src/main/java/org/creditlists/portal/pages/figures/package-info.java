/** Statistics. */
@NullMarked
package org.creditlists.portal.pages.figures;

import org.jspecify.annotations.NullMarked;
