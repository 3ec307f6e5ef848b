/** Beans that the portal needs and that no library makes. */
@NullMarked
package org.creditlists.portal.wiring;

import org.jspecify.annotations.NullMarked;
