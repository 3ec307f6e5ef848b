/** A log in signed batches: rows are hashed into trees, whose signed roots form a chain. Rows are bytes here. */
@NullMarked
package org.creditlists.signedlog;

import org.jspecify.annotations.NullMarked;
