/** Beans that other modules have no annotations for. */
@NullMarked
package org.creditlists.portal.wiring;

import org.jspecify.annotations.NullMarked;
