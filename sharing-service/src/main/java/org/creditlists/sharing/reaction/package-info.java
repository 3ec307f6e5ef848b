/** What happened becomes decisions of this service. */
@NullMarked
package org.creditlists.sharing.reaction;

import org.jspecify.annotations.NullMarked;
