/** The event table, sealed as a log in signed batches. */
@NullMarked
package org.creditlists.signedlog.event;

import org.jspecify.annotations.NullMarked;
