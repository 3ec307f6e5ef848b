/** Tells auditors, and the authority of an entry, who caused its events; the same in every service. */
@NullMarked
package org.creditlists.base.author;

import org.jspecify.annotations.NullMarked;
