/** The search by name or code. */
@NullMarked
package org.creditlists.portal.pages.search;

import org.jspecify.annotations.NullMarked;
