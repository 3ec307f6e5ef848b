/** What the numbers of individuals are hashed to in what is shared, month by month, and the keys for it. */
@NullMarked
package org.creditlists.sharing.match;

import org.jspecify.annotations.NullMarked;
