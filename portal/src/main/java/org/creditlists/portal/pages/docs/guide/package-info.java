/** Guides and other documents. */
@NullMarked
package org.creditlists.portal.pages.docs.guide;

import org.jspecify.annotations.NullMarked;
