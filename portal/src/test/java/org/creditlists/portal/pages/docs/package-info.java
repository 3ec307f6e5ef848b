/** The place to read. */
@NullMarked
package org.creditlists.portal.pages.docs;

import org.jspecify.annotations.NullMarked;
