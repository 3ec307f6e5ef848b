/**
 * Kafka topics as input: batches are handled in one transaction with their offsets; unprocessable messages are parked.
 */
@NullMarked
package org.creditlists.runtime.topics;

import org.jspecify.annotations.NullMarked;
