/** The layouts that are shipped. */
@NullMarked
package org.creditlists.portal.pages.docs.layouts;

import org.jspecify.annotations.NullMarked;
