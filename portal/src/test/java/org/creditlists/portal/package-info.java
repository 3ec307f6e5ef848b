/** Tests of the portal. */
@NullMarked
package org.creditlists.portal;

import org.jspecify.annotations.NullMarked;
