/** How recent the collection is: up to when every answer is complete. */
@NullMarked
package org.creditlists.sharing.freshness;

import org.jspecify.annotations.NullMarked;
