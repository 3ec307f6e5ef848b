/** How current the collection is. */
@NullMarked
package org.creditlists.portal.pages.status;

import org.jspecify.annotations.NullMarked;
