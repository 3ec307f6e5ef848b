/** What joins Quarkus, Axon, Kafka and HTTP for every service; it knows nothing of credit lists. */
@NullMarked
package org.creditlists.runtime;

import org.jspecify.annotations.NullMarked;
