/** Who or what causes an event: it is asked for by every append, and told to auditors and to the entry's authority. */
@NullMarked
package org.creditlists.runtime.author;

import org.jspecify.annotations.NullMarked;
