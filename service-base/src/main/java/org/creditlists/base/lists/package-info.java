/** Reads of a service's own copy of the lists. */
@NullMarked
package org.creditlists.base.lists;

import org.jspecify.annotations.NullMarked;
