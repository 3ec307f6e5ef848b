/**
 * What finds a row of an ordinary table that somebody else than the service wrote: sums of tables, sealed as a log.
 */
@NullMarked
package org.creditlists.signedlog.rows;

import org.jspecify.annotations.NullMarked;
