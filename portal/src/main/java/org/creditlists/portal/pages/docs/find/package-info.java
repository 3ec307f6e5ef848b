/** The index of everything that can be read here. */
@NullMarked
package org.creditlists.portal.pages.docs.find;

import org.jspecify.annotations.NullMarked;
