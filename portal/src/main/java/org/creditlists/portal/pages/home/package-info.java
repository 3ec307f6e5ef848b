/** The first page. */
@NullMarked
package org.creditlists.portal.pages.home;

import org.jspecify.annotations.NullMarked;
