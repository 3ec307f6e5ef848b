/** The choice of language. */
@NullMarked
package org.creditlists.portal.pages.choice;

import org.jspecify.annotations.NullMarked;
