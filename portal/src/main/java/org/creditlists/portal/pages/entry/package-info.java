/** One entry and the ways out of it. */
@NullMarked
package org.creditlists.portal.pages.entry;

import org.jspecify.annotations.NullMarked;
