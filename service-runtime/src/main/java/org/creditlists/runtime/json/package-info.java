/** JSON as it stands on the wire and in the event store. */
@NullMarked
package org.creditlists.runtime.json;

import org.jspecify.annotations.NullMarked;
