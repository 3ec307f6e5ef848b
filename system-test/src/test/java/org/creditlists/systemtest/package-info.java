/**
 * Tests of the running platform, all on one start of it. They talk to it as its users do: by HTTP, Kafka, a browser and
 * the command.
 */
@NullMarked
package org.creditlists.systemtest;

import org.jspecify.annotations.NullMarked;
