/** The reference of the interface, out of its documents. */
@NullMarked
package org.creditlists.portal.pages.docs.api;

import org.jspecify.annotations.NullMarked;
