/**
 * PostgreSQL, a Kafka broker and a Kafka Connect worker as processes of this machine, started from Maven artifacts. The
 * launcher and the tests use the same.
 */
@NullMarked
package org.creditlists.infrastructure;

import org.jspecify.annotations.NullMarked;
