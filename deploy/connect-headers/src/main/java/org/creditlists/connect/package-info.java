/** What the Connect worker does beside Debezium. */
@NullMarked
package org.creditlists.connect;

import org.jspecify.annotations.NullMarked;
