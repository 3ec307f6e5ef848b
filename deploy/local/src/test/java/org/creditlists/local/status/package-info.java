/** What the status says. */
@NullMarked
package org.creditlists.local.status;

import org.jspecify.annotations.NullMarked;
