/** Applications and queues as they are read. */
@NullMarked
package org.creditlists.restoration.query;

import org.jspecify.annotations.NullMarked;
