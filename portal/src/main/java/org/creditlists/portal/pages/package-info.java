/** Public pages, a package each. What all of them share is here. */
@NullMarked
package org.creditlists.portal.pages;

import org.jspecify.annotations.NullMarked;
