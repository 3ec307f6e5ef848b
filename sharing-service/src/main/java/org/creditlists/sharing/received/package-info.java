/** Events of other services in: what departments owe. */
@NullMarked
package org.creditlists.sharing.received;

import org.jspecify.annotations.NullMarked;
